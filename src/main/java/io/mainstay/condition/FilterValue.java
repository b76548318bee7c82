package io.mainstay.condition;

/**
 * A value as written.
 *
 * @param text without quotes and stars
 * @param quoted whether it stood in quotes, and so is no word of the language
 * @param startStar whether a star stood before it
 * @param endStar whether a star stood behind it
 * @param closed false if the closing quote is missing
 */
record FilterValue(String text, boolean quoted, boolean startStar, boolean endStar, boolean closed, int from, int to) {
    /** The text with its stars, for where a star means nothing. */
    String literal() {
        return (startStar ? "*" : "") + text + (endStar ? "*" : "");
    }

    boolean isWord(String word) {
        return !quoted && !startStar && !endStar && text.equalsIgnoreCase(word);
    }
}
