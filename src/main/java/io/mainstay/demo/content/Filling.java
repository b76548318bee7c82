package io.mainstay.demo.content;

import io.mainstay.demo.company.DemoSite;
import io.mainstay.demo.company.Dice;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Fills the templates of one incident: {@code [this|that]} is one of both, {@code {slot}} a value that stays the same in
 * the whole incident, {@code {slot2}} another value of the same slot.
 */
final class Filling {

    private static final Pattern CHOICE = Pattern.compile("(?<!\\\\)\\[([^\\[\\]]*)]");
    private static final Pattern SLOT = Pattern.compile("\\{([A-Za-z]+)(\\d?)}");

    private final Texts texts;
    private final DemoSite site;
    private final Dice dice;
    private final Map<String, String> values = new HashMap<>();

    Filling(Texts texts, DemoSite site, Dice dice) {
        this.texts = texts;
        this.site = site;
        this.dice = dice;
        values.put("site", site.code());
        values.put("city", site.city());
    }

    Filling with(String slot, String value) {
        values.put(slot, value);
        return this;
    }

    /** Two incidents about one thing speak of the same devices. */
    void sameThingsAs(Filling other) {
        other.values.forEach(values::putIfAbsent);
    }

    String fill(String template) {
        String text = template;
        if (text.indexOf('[') >= 0)
            text = CHOICE.matcher(text)
                    .replaceAll(match -> Matcher.quoteReplacement(
                            dice.pick(List.of(match.group(1).split("\\|", -1)))));
        if (text.indexOf('{') >= 0)
            text = SLOT.matcher(text)
                    .replaceAll(match -> Matcher.quoteReplacement(value(match.group(1), match.group(2))));
        return (text.indexOf('\\') >= 0 ? unescaped(text) : text).strip();
    }

    String phrase(String key, String language) {
        String filled = fill("|" + dice.pick(texts.phrases(key, language)) + "|");
        return filled.substring(1, filled.length() - 1).replace("~", "");
    }

    private String value(String slot, String index) {
        String known = values.get(slot + index);
        if (known != null) return known;
        List<String> candidates = texts.slot(slot, site);
        if (candidates.isEmpty()) throw new IllegalStateException("the demo files use the unknown slot {" + slot + "}");
        String value = digits(fill(dice.pick(candidates)));
        values.put(slot + index, value);
        return value;
    }

    private String digits(String pattern) {
        StringBuilder text = new StringBuilder();
        for (char c : pattern.toCharArray()) {
            switch (c) {
                case '#' -> text.append(dice.between(0, 9));
                case '^' -> text.append(dice.between(1, 9));
                default -> text.append(c);
            }
        }
        return text.toString();
    }

    private static String unescaped(String text) {
        StringBuilder plain = new StringBuilder();
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c != '\\' || i + 1 == text.length()) plain.append(c);
            else if (text.charAt(++i) == 'n') plain.append('\n');
            else plain.append(text.charAt(i));
        }
        return plain.toString();
    }
}
