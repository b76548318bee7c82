package io.mainstay.demo.content;

import io.mainstay.demo.company.DemoFile;
import io.mainstay.ticket.Level;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * A problem as {@code problems/*.txt} tells it: {@code = key; a=b; …} starts one, and each line after it is a text whose
 * kind its first letter tells: {@code t}itle, {@code d}escription, s{@code y}mptoms, {@code c}ause, {@code w}orkaround,
 * {@code f}ix, {@code x} how it ended, {@code g}ood and {@code b}ad in review, {@code n login: note}, {@code a} cause |
 * category | yes, no or open | for | against, {@code k} kind login: task | result.
 */
record ProblemText(String key, Map<String, String> attributes, Map<Character, List<String>> texts) {

    static List<ProblemText> read() {
        List<ProblemText> problems = new ArrayList<>();
        for (String file : List.of("stories", "open", "known", "closed"))
            for (String line : DemoFile.lines("problems/" + file + ".txt")) take(line, problems);
        return problems;
    }

    private static void take(String line, List<ProblemText> problems) {
        String text = line.substring(2).stripTrailing().replace("\\n", "\n");
        if (line.charAt(0) == '=') {
            int end = text.indexOf(';');
            Map<String, String> attributes = SituationFile.attributes(text.substring(end + 1));
            problems.add(new ProblemText(text.substring(0, end), attributes, new HashMap<>()));
        } else {
            problems.getLast()
                    .texts
                    .computeIfAbsent(line.charAt(0), kind -> new ArrayList<>())
                    .add(text);
        }
    }

    String get(String attribute, String otherwise) {
        return attributes.getOrDefault(attribute, otherwise);
    }

    List<String> all(String attribute) {
        String value = get(attribute, "");
        return value.isEmpty() ? List.of() : List.of(value.split("[, ]+"));
    }

    List<String> texts(char kind) {
        return texts.getOrDefault(kind, List.of());
    }

    /** The text of the kind, or empty. */
    String text(char kind) {
        return texts(kind).isEmpty() ? "" : texts(kind).getFirst();
    }

    Level impact() {
        return level(0);
    }

    Level urgency() {
        return level(2);
    }

    private Level level(int place) {
        return Level.values()[get("pri", "2/2").charAt(place) - '1'];
    }
}
