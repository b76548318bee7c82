package io.mainstay.demo.content;

import io.mainstay.demo.company.DemoFile;
import io.mainstay.demo.company.DemoSite;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** The word lists: values of slots, and phrases that fit everywhere. */
final class Texts {

    private final Map<String, List<String>> slots = new HashMap<>();
    private final Map<String, List<String>> phrases = new HashMap<>();

    Texts() {
        for (String line : DemoFile.lines("slots.txt")) {
            int colon = line.indexOf(": ");
            slots.put(
                    line.substring(0, colon), List.of(line.substring(colon + 2).split(" \\| ")));
        }
        for (String line : DemoFile.lines("phrases.txt")) {
            int colon = line.indexOf(": ");
            phrases.computeIfAbsent(line.substring(0, colon), key -> new ArrayList<>())
                    .add(line.substring(colon + 2));
        }
    }

    /** The values of a slot at a site; empty if there is no such slot. */
    List<String> slot(String name, DemoSite site) {
        List<String> local = slots.get(name + "@" + site.code());
        return local != null ? local : slots.getOrDefault(name, List.of());
    }

    /** Phrases in the language, else in English. */
    List<String> phrases(String key, String language) {
        List<String> own = phrases.get(key + " " + language);
        if (own != null) return own;
        List<String> english = phrases.get(key + " en");
        if (english == null) throw new IllegalStateException("phrases.txt has no '" + key + "'");
        return english;
    }
}
