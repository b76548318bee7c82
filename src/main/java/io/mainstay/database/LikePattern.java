package io.mainstay.database;

/** Text that somebody wrote, as a part of a pattern for {@code like}: its percent signs and underscores are just that. */
public final class LikePattern {

    private LikePattern() {}

    public static String of(String text) {
        return text.replaceAll("([\\\\%_])", "\\\\$1");
    }
}
