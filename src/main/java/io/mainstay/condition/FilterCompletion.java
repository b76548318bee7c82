package io.mainstay.condition;

/**
 * Something that may be written at the cursor.
 *
 * @param text what to put in place of the characters from {@code from} to {@code to} (exclusive)
 * @param label what it is called in the viewer's language, or the same text
 */
public record FilterCompletion(String text, String label, int from, int to) {}
