package io.mainstay.demo.content;

import io.mainstay.demo.company.Dice;
import java.util.Locale;

/** Writes like people do who are in a hurry. Names, device names and numbers stay right. */
final class Typos {

    private final Dice dice;

    Typos(Dice dice) {
        this.dice = dice;
    }

    /** @param hurry the share of words that go wrong */
    String in(String text, double hurry) {
        if (hurry <= 0) return text;
        StringBuilder written = new StringBuilder();
        for (String word : text.split("(?<=\\s)|(?=\\s)")) {
            boolean plain = word.length() > 4 && word.chars().allMatch(c -> c >= 'a' && c <= 'z');
            written.append(plain && dice.chance(hurry) ? slip(word) : word);
        }
        return written.toString();
    }

    /** All in small letters and without an end, as in a chat. */
    String chat(String text) {
        boolean holdsNames = text.chars().anyMatch(Character::isDigit);
        String small =
                holdsNames ? Character.toLowerCase(text.charAt(0)) + text.substring(1) : text.toLowerCase(Locale.ROOT);
        return small.endsWith(".") ? small.substring(0, small.length() - 1) : small;
    }

    private String slip(String word) {
        int at = dice.between(1, word.length() - 2);
        return switch (dice.between(0, 2)) {
            case 0 -> word.substring(0, at) + word.charAt(at + 1) + word.charAt(at) + word.substring(at + 2);
            case 1 -> word.substring(0, at) + word.substring(at + 1);
            default -> word.substring(0, at) + word.charAt(at) + word.substring(at);
        };
    }
}
