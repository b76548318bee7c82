package io.mainstay.condition;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class FilterCompleterTest {

    @Test
    void fieldsByPrefix() {
        assertThat(texts("vpn -ti")).containsExactly("title:");
        assertThat(Sample.LANGUAGE.complete("vpn -ti", 7, 10))
                .containsExactly(new FilterCompletion("title:", "title", 5, 7));
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
        assertThat(Sample.LANGUAGE.complete("x team:\"serv", 12, 10))
                .containsExactly(new FilterCompletion("\"Service Desk\"", "Service Desk", 7, 12));
        assertThat(texts("assignee:")).contains("me", "bob", "\"none\"", "none");
    }

    @Test
    void onlyTheTextBeforeTheCursorCounts() {
        assertThat(Sample.LANGUAGE.complete("ti state:new", 2, 10))
                .containsExactly(new FilterCompletion("title:", "title", 0, 2));
        assertThat(Sample.LANGUAGE.complete("", 99, 3)).hasSize(3);
    }

    private static List<String> texts(String text) {
        return Sample.LANGUAGE.complete(text, text.length(), 20).stream()
                .map(FilterCompletion::text)
                .toList();
    }
}
