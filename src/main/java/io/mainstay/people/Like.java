package io.mainstay.people;

/** Patterns for LIKE in which what was typed is only text. */
final class Like {

    private Like() {}

    static String containing(String text) {
        return "%"
                + text.strip()
                        .replace("\\", "\\\\")
                        .replace("%", "\\%")
                        .replace("_", "\\_")
                        .replace("\0", "") + "%";
    }
}
