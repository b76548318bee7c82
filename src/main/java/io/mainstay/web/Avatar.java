package io.mainstay.web;

import java.util.Locale;

/** The initials and the colour that stand for a person. */
public final class Avatar {

    private static final int HUES = 6;

    private Avatar() {}

    /** The first letters of the first and the last word, in capitals. */
    public static String initials(String name) {
        String[] words = name.strip().split("\\s+");
        String first = letter(words[0]);
        return (words.length == 1 ? first : first + letter(words[words.length - 1])).toUpperCase(Locale.ROOT);
    }

    /** 0 to 5, always the same for a name. */
    public static int hue(String name) {
        return Math.floorMod(name.hashCode(), HUES);
    }

    private static String letter(String word) {
        return word.isEmpty() ? "" : Character.toString(word.codePointAt(0));
    }
}
