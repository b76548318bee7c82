package io.mainstay.problem;

import io.mainstay.problem.Cause.CauseText;
import io.mainstay.web.Form;
import io.mainstay.web.Option;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The form of a possible cause.
 *
 * @param id of the cause, or empty for a new one
 */
record CauseForm(String number, String id, List<Option> categories, Form form) {

    String action() {
        return "/problems/" + number + "/causes" + (id.isEmpty() ? "" : "/" + id);
    }

    static CauseText text(Map<String, String> input) {
        String confirmed = input.getOrDefault("confirmed", "");
        return new CauseText(
                input.getOrDefault("title", "").strip(),
                orNull(input.get("category")),
                orNull(input.get("evidence_for")),
                orNull(input.get("evidence_against")),
                orNull(input.get("notes")),
                confirmed.isEmpty() ? null : Boolean.valueOf(confirmed));
    }

    static Map<String, String> input(CauseText text) {
        return Map.of(
                "title", text.title(),
                "category", orEmpty(text.category()),
                "evidence_for", orEmpty(text.evidenceFor()),
                "evidence_against", orEmpty(text.evidenceAgainst()),
                "notes", orEmpty(text.notes()),
                "confirmed", text.confirmed() == null ? "" : text.confirmed().toString());
    }

    private static @Nullable String orNull(@Nullable String text) {
        return text == null || text.isBlank() ? null : text;
    }

    private static String orEmpty(@Nullable String text) {
        return text == null ? "" : text;
    }
}
