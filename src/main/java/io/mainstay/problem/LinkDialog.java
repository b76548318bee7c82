package io.mainstay.problem;

import io.mainstay.access.Viewer;
import io.mainstay.record.Refusal;
import io.mainstay.web.Html;
import io.mainstay.web.Pages;
import io.mainstay.web.Texts;
import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** The dialog that asks for one thing to be linked. */
@Component
class LinkDialog {

    private static final int MOST_TOLD = 10;

    private final Pages pages;

    LinkDialog(Pages pages) {
        this.pages = pages;
    }

    /** What can be linked, and where it is found while one types. */
    enum Kind {
        INCIDENT("incidents", "/pick/tickets?type=incident"),
        PROBLEM("related", "/pick/tickets?type=problem"),
        SERVICE("services", "/pick/service");

        private final String resource;
        private final String options;

        Kind(String resource, String options) {
            this.resource = resource;
            this.options = options;
        }

        /** By the end of the address below a problem. */
        static Kind of(String resource) {
            for (Kind kind : values()) if (kind.resource.equals(resource)) return kind;
            throw Refusal.notFound();
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
     * @param many numbers that were written or pasted, of a kind that takes many
     */
    record LinkForm(
            String action, String number, String title, Kind kind, String typed, String many, List<String> errors) {

        boolean takesMany() {
            return kind == Kind.INCIDENT;
        }

        /** What is wrong, as far as one reads on; or null. */
        @Nullable
        String error() {
            if (errors.isEmpty()) return null;
            String told = String.join(" ", errors.subList(0, Math.min(MOST_TOLD, errors.size())));
            return errors.size() > MOST_TOLD ? told + " …" : told;
        }
    }

    Html ask(String action, String number, String title, Kind kind) {
        return Html.page("problem/link", new LinkForm(action, number, title, kind, "", "", List.of()));
    }

    /** @return the dialog with the reason, or null if the act was done */
    @Nullable
    Html refused(LinkForm asked, Viewer viewer, HttpServletRequest request, Runnable act) {
        try {
            act.run();
            return null;
        } catch (Refusal refusal) {
            if (refusal.kind() == Refusal.Kind.NOT_FOUND) throw refusal;
            Texts texts = pages.texts(viewer, request);
            List<String> errors = refusal.reasons().stream()
                    .map(reason ->
                            texts.text(reason.message(), reason.arguments().toArray()))
                    .toList();
            return Html.refused(
                    "problem/link",
                    new LinkForm(asked.action, asked.number, asked.title, asked.kind, asked.typed, asked.many, errors));
        }
    }
}
