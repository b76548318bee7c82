package io.mainstay.demo.content;

import io.mainstay.ticket.Level;
import java.util.List;
import java.util.Map;

/**
 * Something that goes wrong at Brackwater, in several wordings and with several outcomes.
 *
 * @param attributes as the files give them: {@code cat}, {@code pri}, {@code ch}, {@code when}, {@code by}, …
 * @param scripts conversations, of which one is taken
 */
record Situation(
        String key,
        Map<String, String> attributes,
        List<String> titles,
        List<String> descriptions,
        List<List<Line>> scripts) {

    /** Impact and urgency. */
    record Severity(Level impact, Level urgency) {}

    String get(String attribute, String otherwise) {
        return attributes.getOrDefault(attribute, otherwise);
    }

    List<String> all(String attribute) {
        String value = attributes.get(attribute);
        return value == null ? List.of() : List.of(value.split(","));
    }

    String language() {
        return get("lang", "en");
    }

    double weight() {
        return Double.parseDouble(get("w", "1"));
    }

    String category() {
        return get("cat", "").split("/")[0];
    }

    String subcategory() {
        return get("cat", "").split("/")[1];
    }

    List<Severity> severities() {
        return all("pri").stream().map(Situation::severity).toList();
    }

    private static Severity severity(String text) {
        return new Severity(level(text.charAt(0)), level(text.charAt(2)));
    }

    private static Level level(char digit) {
        return Level.values()[digit - '1'];
    }
}
