package io.mainstay.process.page;

import io.mainstay.access.Viewer;
import io.mainstay.process.TicketErasure;
import io.mainstay.record.Refusal;
import io.mainstay.record.Refusal.Reason;
import io.mainstay.ticket.TicketProcess;
import io.mainstay.ticket.TicketRecord;
import io.mainstay.web.Html;
import io.mainstay.web.Pages;
import io.mainstay.web.Toast;
import jakarta.servlet.http.HttpServletRequest;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** The dialog that erases: a message or file that was pointed at, or a text wherever it stands. */
@Component
class RedactionDialog {

    private final TicketErasure erasure;
    private final Pages pages;

    RedactionDialog(TicketErasure erasure, Pages pages) {
        this.erasure = erasure;
        this.pages = pages;
    }

    /**
     * @param entry the number of the message or file in the history, or null: then a text is asked for
     * @param error what is wrong, or null
     */
    record RedactionForm(
            String path,
            String number,
            @Nullable Integer entry,
            String text,
            String why,
            @Nullable String error) {}

    Html dialog(TicketProcess<?> process, String number, @Nullable Integer entry, Viewer viewer) {
        TicketRecord record = erasure.open(process, number, viewer);
        if (entry != null && erasure.entry(record, entry).isEmpty()) throw Refusal.notFound();
        return Html.page("process/page/redaction", form(process, record.number(), entry, "", "", null));
    }

    Html redact(
            TicketProcess<?> process,
            String number,
            @Nullable Integer entry,
            String text,
            String why,
            Viewer viewer,
            HttpServletRequest request) {
        try {
            if (entry != null) erasure.entry(process, number, entry, why, viewer);
            else erasure.text(process, number, text, why, viewer);
        } catch (Refusal refusal) {
            if (refusal.kind() == Refusal.Kind.NOT_FOUND || refusal.kind() == Refusal.Kind.FORBIDDEN) throw refusal;
            Reason first = refusal.reasons().getFirst();
            String error = pages.texts(viewer, request)
                    .text(first.message(), first.arguments().toArray());
            return Html.refused("process/page/redaction", form(process, number, entry, text, why, error));
        }
        return Html.to(process.path() + "/" + number).saying(Toast.of("ticket.redaction.done"));
    }

    private static RedactionForm form(
            TicketProcess<?> process,
            String number,
            @Nullable Integer entry,
            String text,
            String why,
            @Nullable String error) {
        return new RedactionForm(process.path() + "/" + number, number, entry, text, why, error);
    }
}
