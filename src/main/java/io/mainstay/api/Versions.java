package io.mainstay.api;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.web.context.request.WebRequest;

/** ETags: the version of a record, which moves with its fields. */
public final class Versions {

    private static final Pattern TAG = Pattern.compile("(?:W/)?\"([^\"]*)\"");
    private static final int LONGEST = 1000;

    private Versions() {}

    public static String etag(int version) {
        return "\"" + version + "\"";
    }

    /**
     * The version that the client saw, from If-Match; null if it sent none or {@code *}. Proxies that compress weaken
     * tags, so a weak one counts as well.
     *
     * @throws ProblemException (412) if it is no version of ours, or newer than the record
     */
    public static @Nullable Integer seen(WebRequest request, int current) {
        String header = request.getHeader(HttpHeaders.IF_MATCH);
        if (header == null || header.strip().equals("*")) return null;
        int newest = 0;
        for (String tag : tags(header)) {
            if (!tag.matches("\\d{1,9}")) continue;
            int version = Integer.parseInt(tag);
            if (version <= current) newest = Math.max(newest, version);
        }
        if (newest == 0) throw new ProblemException(412, "unknown_version", etag(current));
        return newest;
    }

    /** Whether If-None-Match names the current version: then nothing needs to be sent (304). */
    public static boolean isKnown(WebRequest request, int current) {
        String header = request.getHeader(HttpHeaders.IF_NONE_MATCH);
        if (header == null) return false;
        return header.strip().equals("*") || tags(header).contains(Integer.toString(current));
    }

    private static List<String> tags(String header) {
        List<String> tags = new ArrayList<>();
        if (header.length() > LONGEST) return tags;
        Matcher matcher = TAG.matcher(header);
        while (matcher.find()) tags.add(matcher.group(1));
        return tags;
    }
}
