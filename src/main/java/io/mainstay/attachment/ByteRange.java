package io.mainstay.attachment;

import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * The part of a file that a request asks for (RFC 9110, one range only; several are answered with the whole).
 *
 * @param first first byte, from 0
 * @param last last byte, included
 */
record ByteRange(long first, long last, boolean isWhole) {

    private static final Pattern ONE = Pattern.compile("bytes=(\\d{0,18})-(\\d{0,18})");

    static ByteRange whole(long size) {
        return new ByteRange(0, size - 1, true);
    }

    /** Null if the header asks for bytes that are not there. */
    static @Nullable ByteRange of(@Nullable String header, long size) {
        if (header == null) return whole(size);
        Matcher matcher = ONE.matcher(header.strip());
        if (!matcher.matches()) return whole(size);
        String from = matcher.group(1);
        String to = matcher.group(2);
        if (from.isEmpty() && to.isEmpty()) return whole(size);
        if (from.isEmpty()) {
            long count = Long.parseLong(to);
            return count == 0 ? null : new ByteRange(Math.max(0, size - count), size - 1, false);
        }
        long first = Long.parseLong(from);
        long last = to.isEmpty() ? size - 1 : Math.min(Long.parseLong(to), size - 1);
        if (first >= size) return null;
        return last < first ? whole(size) : new ByteRange(first, last, false);
    }

    long length() {
        return last - first + 1;
    }
}
