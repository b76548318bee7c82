package io.mainstay.condition;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class FilterCompleterTest {

    @Test
    void fieldsByPrefix() {
        assertThat(texts("vpn -ti")).containsExactly("title:");
        assertThat(complete("vpn -ti", 7, 10)).containsExactly(new FilterCompletion("title:", "title", 5, 7));
        assertThat(texts("(c")).contains("colour:", "category:").doesNotContain("title:");
        assertThat(texts("is")).containsExactly("is:");
        assertThat(texts("secr")).isEmpty();
    }

    @Test
    void operatorsOnceTheFieldIsComplete() {
        assertThat(texts("priority"))
                .containsExactly("priority:", "priority!=", "priority<", "priority<=", "priority>", "priority>=");
        assertThat(texts("title")).containsExactly("title:", "title=", "title!=");
    }

    @Test
    void valuesByTheirTextOrLabel() {
        assertThat(texts("state:")).startsWith("open", "new", "in_progress").contains("none", "any");
        assertThat(texts("state!=new,war")).containsExactly("on_hold");
        assertThat(texts("category:ger")).containsExactly("hardware");
        assertThat(texts("state<=c")).containsExactly("closed");
        assertThat(texts("opened>tod")).containsExactly("today");
        assertThat(texts("active:t")).containsExactly("true");
        assertThat(texts("is:")).containsExactly("mine");
    }

    @Test
    void referencesAreQuotedWhereNeeded() {
        assertThat(texts("assignee:al")).containsExactly("\"Alice Weber\"");
        assertThat(complete("x team:\"serv", 12, 10))
                .containsExactly(new FilterCompletion("\"Service Desk\"", "Service Desk", 7, 12));
        assertThat(texts("assignee:")).contains("me", "bob", "\"none\"", "none");
    }

    @Test
    void onlyTheTextBeforeTheCursorCounts() {
        assertThat(complete("ti state:new", 2, 10)).containsExactly(new FilterCompletion("title:", "title", 0, 2));
        assertThat(complete("", 99, 3)).hasSize(3);
    }

    @Test
    void fieldsByWhatTheViewerCallsThem() {
        assertThat(complete("geö", 3, 10)).containsExactly(new FilterCompletion("opened_at:", "opened_at", 0, 3));
        assertThat(texts("x -BEAR")).containsExactly("assignee:");
        assertThat(texts("by")).containsExactly("assignee:");
        assertThat(texts("rbeitet")).isEmpty();
        assertThat(texts("ca")).as("names first").containsExactly("category:", "team:");
    }

    private static List<FilterCompletion> complete(String text, int cursor, int limit) {
        return Sample.LANGUAGE.complete(text, cursor, limit, field -> switch (field.name()) {
            case "opened_at" -> "Geöffnet";
            case "assignee" -> "Bearbeitet by";
            case "team" -> "Café";
            default -> field.name();
        });
    }

    private static List<String> texts(String text) {
        return complete(text, text.length(), 20).stream()
                .map(FilterCompletion::text)
                .toList();
    }
}
