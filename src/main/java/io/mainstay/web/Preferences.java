package io.mainstay.web;

/** What a person chose about how pages look and react. The signed-in authentication implements it. */
public interface Preferences {

    /** {@code light}, {@code dark}, or empty to follow the device. */
    String dataTheme();

    /** Their own keys as JSON: {@code {"off": false, "map": {"r": "z"}}}. */
    default String dataKeys() {
        return "{}";
    }
}
