package io.mainstay.signin;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What a browser says it is, for people to recognise it.
 *
 * @param browser its name, or empty if it is not known
 * @param system what it runs on, or empty if it is not known
 */
record Device(String browser, String system) {

    /** In this order: each also claims to be those after it. */
    private static final List<String> BROWSERS = List.of("Edg", "OPR", "Firefox", "Chromium", "Chrome", "Safari");

    private static final List<String> SYSTEMS = List.of("iPhone", "iPad", "Android", "Windows", "Mac OS", "Linux");

    static Device of(@Nullable String userAgent) {
        String browser = first(BROWSERS, userAgent);
        return new Device(
                switch (browser) {
                    case "Edg" -> "Edge";
                    case "OPR" -> "Opera";
                    default -> browser;
                },
                first(SYSTEMS, userAgent));
    }

    boolean isKnown() {
        return !browser.isEmpty() && !system.isEmpty();
    }

    private static String first(List<String> names, @Nullable String userAgent) {
        if (userAgent != null) for (String name : names) if (userAgent.contains(name)) return name;
        return "";
    }
}
