package io.mainstay.problem;

import io.mainstay.problem.Cause.CauseText;
import io.mainstay.record.Refusal;
import io.mainstay.record.Refusal.Reason;
import io.mainstay.web.Form;
import io.mainstay.web.Option;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The form of a possible cause.
 *
 * @param id of the cause, or empty for a new one
 */
record CauseForm(String number, String id, List<Option> categories, Form form) {

    static final List<String> INPUTS =
            List.of("title", "category", "confirmed", "evidence_for", "evidence_against", "notes");

    private static final String BASE = "base.";

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

    /** The inputs, and what they were: who has seen what it became meanwhile may save again, then it is meant. */
    static Map<String, String> based(Map<String, String> input, CauseText cause) {
        Map<String, String> all = new HashMap<>(input);
        input(cause).forEach((name, value) -> all.put(BASE + name, value));
        return all;
    }

    /**
     * What somebody makes of a cause with the form: inputs that they did not touch stay as they are by now.
     *
     * @throws Refusal (stale) naming inputs that somebody else changed as well
     */
    static CauseText edited(CauseText before, Map<String, String> sent) {
        Map<String, String> now = input(before);
        Map<String, String> merged = new HashMap<>();
        List<Reason> stale = new ArrayList<>();
        for (String name : INPUTS) {
            String typed = sent.getOrDefault(name, "");
            String base = sent.getOrDefault(BASE + name, "");
            String current = now.getOrDefault(name, "");
            boolean touched = !isSame(typed, base);
            if (touched && !isSame(current, base) && !isSame(current, typed))
                stale.add(new Reason(name, "refusal.stale", List.of(current, typed)));
            merged.put(name, touched ? typed : current);
        }
        if (!stale.isEmpty()) throw new Refusal(Refusal.Kind.STALE, stale);
        return text(merged);
    }

    /** Browsers send the lines of a text in their own way. */
    private static boolean isSame(String one, String other) {
        return one.replace("\r\n", "\n").equals(other.replace("\r\n", "\n"));
    }
}
