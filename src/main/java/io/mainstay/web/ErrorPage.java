package io.mainstay.web;

import io.mainstay.record.Refusal;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What went wrong, said to people: what happened and what to do, never how.
 *
 * @param reference finds the failure in the log, or null if it is not ours
 */
public record ErrorPage(
        int status, List<Refusal.Reason> said, @Nullable String reference) {

    private static final List<Integer> KNOWN = List.of(400, 403, 404, 405, 409, 413, 422, 429, 500, 503);

    public String title(Texts texts) {
        return texts.text("web.error." + known() + ".title");
    }

    public List<String> reasons(Texts texts) {
        if (said.isEmpty()) return List.of(texts.text("web.error." + known() + ".text"));
        return said.stream()
                .map(reason -> texts.text(reason.message(), reason.arguments().toArray()))
                .toList();
    }

    public String icon() {
        return switch (known()) {
            case 403 -> "lock";
            case 404 -> "search";
            case 413 -> "paperclip";
            case 429 -> "hourglass";
            default -> "alert-triangle";
        };
    }

    private int known() {
        if (KNOWN.contains(status)) return status;
        return status >= 500 ? 500 : 400;
    }
}
