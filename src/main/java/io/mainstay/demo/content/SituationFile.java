package io.mainstay.demo.content;

import io.mainstay.demo.company.DemoFile;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Reads situations: {@code @ a=b; …} sets what all that follow have, {@code = key; a=b; …} starts one, {@code t} is a
 * title, {@code d} a description, {@code .} starts a conversation, and every other line is a step of it.
 */
final class SituationFile {

    private final Map<String, String> defaults = new HashMap<>();
    private final List<Situation> situations = new ArrayList<>();

    static List<Situation> read(String path) {
        SituationFile file = new SituationFile();
        for (String line : DemoFile.lines(path)) file.take(line.stripTrailing());
        return List.copyOf(file.situations);
    }

    private void take(String line) {
        char kind = line.charAt(0);
        String text = line.length() < 2 ? "" : line.substring(2);
        if (kind == '@') defaults.putAll(attributes(text));
        else if (kind == '=') start(text);
        else if (kind == '.') current().scripts().add(new ArrayList<>());
        else if (line.startsWith("t ")) current().titles().add(text);
        else if (line.startsWith("d ")) current().descriptions().add(text);
        else step(Line.parse(line));
    }

    private void start(String text) {
        int end = text.indexOf(';');
        String key = end < 0 ? text : text.substring(0, end);
        Map<String, String> attributes = new HashMap<>(defaults);
        if (end >= 0) attributes.putAll(attributes(text.substring(end + 1)));
        situations.add(new Situation(key, attributes, new ArrayList<>(), new ArrayList<>(), new ArrayList<>()));
    }

    private void step(Line line) {
        List<List<Line>> scripts = current().scripts();
        if (scripts.isEmpty()) scripts.add(new ArrayList<>());
        scripts.getLast().add(line);
    }

    private Situation current() {
        return situations.getLast();
    }

    static Map<String, String> attributes(String text) {
        Map<String, String> attributes = new HashMap<>();
        for (String pair : text.split(";")) {
            if (pair.isBlank()) continue;
            int equals = pair.indexOf('=');
            attributes.put(
                    pair.substring(0, equals).strip(),
                    pair.substring(equals + 1).strip());
        }
        return attributes;
    }
}
