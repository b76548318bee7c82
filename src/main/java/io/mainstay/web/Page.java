package io.mainstay.web;

import io.mainstay.access.Viewer;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What every template is given: who reads it, in which language and zone, and what the layout needs.
 *
 * @param viewer who reads it, or null before sign-in
 * @param theme {@code light}, {@code dark}, or empty to follow the device
 * @param keys the reader's own keys, as JSON
 * @param path path and query of the request
 * @param toast what was just done, to be said once, or null
 */
public record Page(
        Texts texts,
        Moments moments,
        @Nullable Viewer viewer,
        String theme,
        String keys,
        Csrf csrf,
        Assets assets,
        Map<NavigationEntry.Group, List<NavigationEntry>> navigation,
        String path,
        @Nullable Toast toast) {

    /** The parts of the style sheet, in their order. */
    public static final List<String> STYLES = List.of(
            "tokens", "base", "parts", "marks", "overlay", "layout", "list", "record", "problem", "stream", "form",
            "pages", "portal", "trend");

    /**
     * The token that shows that a form is our own.
     *
     * @param parameter the name of the form's field
     */
    public record Csrf(String header, String parameter, String token) {}

    /** The text of a key in the reader's language. */
    public String text(String key, Object... arguments) {
        return texts.text(key, arguments);
    }

    /** A text with a count: {@code key.one} for 1, else {@code key.many}, both with {0}. */
    public String count(String key, long number) {
        return texts.text(key + (number == 1 ? ".one" : ".many"), number);
    }

    public String asset(String path) {
        return assets.url(path);
    }

    public String language() {
        return texts.locale().getLanguage();
    }

    /** Short and relative: "12 m". */
    public String shortly(Instant moment) {
        return moments.shortly(moment);
    }

    /** Day and time in the reader's zone. */
    public String full(Instant moment) {
        return moments.full(moment);
    }

    /** The time for today, else with its day. */
    public String clock(Instant moment) {
        return moments.clock(moment);
    }

    /** Whether the reader works here, and has the agents' pages. */
    public boolean isStaff() {
        return viewer != null && viewer.isStaff();
    }

    public List<NavigationEntry> entries(NavigationEntry.Group group) {
        return navigation.getOrDefault(group, List.of());
    }

    /** The texts that scripts show, as JSON for {@code data-texts}. */
    public String scriptTexts() {
        return ScriptTexts.of(texts);
    }

    public @Nullable String toastText() {
        return toast == null ? null : toast.in(texts);
    }
}
