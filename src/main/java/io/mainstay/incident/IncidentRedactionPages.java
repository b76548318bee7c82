package io.mainstay.incident;

import io.mainstay.access.Viewer;
import io.mainstay.process.TicketErasure;
import io.mainstay.record.Refusal;
import io.mainstay.record.Refusal.Reason;
import io.mainstay.web.Html;
import io.mainstay.web.Pages;
import io.mainstay.web.Toast;
import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** The dialog that erases: a message or file that was pointed at, or a text wherever it stands. */
@Controller
class IncidentRedactionPages {

    private final Incidents incidents;
    private final TicketErasure redaction;
    private final Pages pages;

    IncidentRedactionPages(Incidents incidents, TicketErasure redaction, Pages pages) {
        this.incidents = incidents;
        this.redaction = redaction;
        this.pages = pages;
    }

    /**
     * @param entry the number of the message or file in the history, or null: then a text is asked for
     * @param error what is wrong, or null
     */
    record RedactionForm(
            String number,
            @Nullable Integer entry,
            String text,
            String why,
            @Nullable String error) {}

    @GetMapping("/incidents/{number}/redaction")
    Html dialog(@PathVariable String number, @RequestParam(required = false) @Nullable Integer entry, Viewer viewer) {
        Incident incident = redaction.open(incidents, number, viewer);
        if (entry != null && redaction.entry(incident, entry).isEmpty()) throw Refusal.notFound();
        return Html.page("incident/redaction", new RedactionForm(incident.number(), entry, "", "", null));
    }

    @PostMapping("/incidents/{number}/redaction")
    Html redact(
            @PathVariable String number,
            @RequestParam(required = false) @Nullable Integer entry,
            @RequestParam(defaultValue = "") String text,
            @RequestParam(defaultValue = "") String why,
            Viewer viewer,
            HttpServletRequest request) {
        try {
            if (entry != null) redaction.entry(incidents, number, entry, why, viewer);
            else redaction.text(incidents, number, text, why, viewer);
        } catch (Refusal refusal) {
            if (refusal.kind() == Refusal.Kind.NOT_FOUND || refusal.kind() == Refusal.Kind.FORBIDDEN) throw refusal;
            String error = said(refusal.reasons(), viewer, request);
            return Html.refused("incident/redaction", new RedactionForm(number, entry, text, why, error));
        }
        return Html.to("/incidents/" + number).saying(Toast.of("ticket.redaction.done"));
    }

    private String said(List<Reason> reasons, Viewer viewer, HttpServletRequest request) {
        Reason first = reasons.getFirst();
        return pages.moments(viewer, request)
                .texts()
                .text(first.message(), first.arguments().toArray());
    }
}
