package io.mainstay.browser;

import com.microsoft.playwright.Page;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/**
 * The accessibility checker, put into the pages of a window once: the library's own way opens a second tab for each
 * question, which takes longer than the answer.
 */
final class Axe {

    /** WCAG 2.2 AA and what the authors of the checker recommend. */
    static final Map<String, Object> EVERYTHING = Map.of(
            "type", "tag", "values", List.of("wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"));

    static final Map<String, Object> COLOURS = Map.of("type", "rule", "values", List.of("color-contrast"));
    static final Map<String, Object> TARGETS = Map.of("type", "rule", "values", List.of("target-size"));

    private static final String SCRIPT = """
            async rules => (await axe.run(document, {runOnly: rules, resultTypes: ["violations"]})).violations
                .map(rule => rule.id + ": " + rule.help + " " + rule.nodes.slice(0, 3).map(node => node.html).join(" "))""";

    private Axe() {}

    /** Before the first page is opened. */
    static void install(Page page) throws IOException {
        try (InputStream script = Axe.class.getResourceAsStream("/axe.min.js")) {
            if (script == null) throw new IOException("axe.min.js is missing");
            page.context().addInitScript(new String(script.readAllBytes(), StandardCharsets.UTF_8));
        }
    }

    static List<String> faults(Page page, Map<String, Object> rules) {
        List<String> faults = new ArrayList<>();
        for (Object fault : (List<?>) page.evaluate(SCRIPT, rules)) faults.add(String.valueOf(fault));
        return faults;
    }
}
