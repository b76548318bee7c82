package io.mainstay.problem;

import io.mainstay.access.Viewer;
import io.mainstay.record.Refusal;
import io.mainstay.record.Refusal.Reason;
import io.mainstay.web.Html;
import io.mainstay.web.Pages;
import jakarta.servlet.http.HttpServletRequest;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** The dialog that asks for one thing to be linked. */
@Component
class LinkDialog {

    private final Pages pages;

    LinkDialog(Pages pages) {
        this.pages = pages;
    }

    /** What can be linked, and where it is found while one types. */
    enum Kind {
        INCIDENT("/pick/tickets?type=incident"),
        PROBLEM("/pick/tickets?type=problem"),
        SERVICE("/pick/service");

        private final String options;

        Kind(String options) {
            this.options = options;
        }

        String options() {
            return options;
        }

        String code() {
            return name().toLowerCase(java.util.Locale.ROOT);
        }
    }

    /**
     * The dialog.
     *
     * @param number of the record to which something is linked
     * @param title the key of what is done
     * @param typed what was chosen, without scripts
     */
    record LinkForm(
            String action,
            String number,
            String title,
            Kind kind,
            String typed,
            @Nullable String error) {}

    Html ask(String action, String number, String title, Kind kind) {
        return Html.page("problem/link", new LinkForm(action, number, title, kind, "", null));
    }

    /** @return the dialog with the reason, or null if the act was done */
    @Nullable
    Html refused(LinkForm asked, Viewer viewer, HttpServletRequest request, Runnable act) {
        try {
            act.run();
            return null;
        } catch (Refusal refusal) {
            if (refusal.kind() == Refusal.Kind.NOT_FOUND) throw refusal;
            Reason first = refusal.reasons().getFirst();
            String error = pages.texts(viewer, request)
                    .text(first.message(), first.arguments().toArray());
            return Html.refused(
                    "problem/link",
                    new LinkForm(asked.action, asked.number, asked.title, asked.kind, asked.typed, error));
        }
    }
}
