package io.mainstay.web;

import io.mainstay.record.Refusal;
import jakarta.servlet.http.HttpServletRequest;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What stands in a form: the values as they were typed, and why they were refused, if they were.
 *
 * @param values by the name of the field; secrets are never in it
 */
public record Form(Map<String, String> values, List<Refusal.Reason> reasons) {

    private static final String SECRET = "password";

    public static Form blank() {
        return new Form(Map.of(), List.of());
    }

    public static Form of(Map<String, String> values) {
        return new Form(values, List.of());
    }

    /** What was sent, so that it is shown again. */
    public static Form sent(HttpServletRequest request) {
        Map<String, String> values = new LinkedHashMap<>();
        request.getParameterMap().forEach((name, sent) -> {
            if (!name.contains(SECRET)) values.put(name, sent[0]);
        });
        return new Form(values, List.of());
    }

    public Form refused(Refusal refusal) {
        return new Form(values, refusal.reasons());
    }

    public Form refused(List<Refusal.Reason> why) {
        return new Form(values, why);
    }

    public String value(String name) {
        return values.getOrDefault(name, "");
    }

    public boolean isOn(String name) {
        return value(name).equals("true");
    }

    /** What is wrong with a field, in the reader's language, or null. */
    public @Nullable String error(Page page, String name) {
        for (Refusal.Reason reason : reasons) if (name.equals(reason.field())) return text(page, reason);
        return null;
    }

    /** What is wrong with the whole, or with fields that the form does not show. */
    public List<String> general(Page page, List<String> shown) {
        return reasons.stream()
                .filter(reason -> reason.field() == null || !shown.contains(reason.field()))
                .map(reason -> text(page, reason))
                .toList();
    }

    private static String text(Page page, Refusal.Reason reason) {
        return page.text(reason.message(), reason.arguments().toArray());
    }
}
