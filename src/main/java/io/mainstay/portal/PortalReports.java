package io.mainstay.portal;

import io.mainstay.access.Viewer;
import io.mainstay.incident.Incident;
import io.mainstay.incident.IncidentFields;
import io.mainstay.incident.Incidents;
import io.mainstay.people.PersonSearch;
import io.mainstay.record.Coded;
import io.mainstay.record.Draft;
import io.mainstay.record.Refusal;
import io.mainstay.record.Refusal.Reason;
import io.mainstay.ticket.Level;
import io.mainstay.ticket.TicketFields;
import io.mainstay.ticket.Writing;
import io.mainstay.web.Form;
import io.mainstay.web.Html;
import io.mainstay.web.Toast;
import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;

/** Reports an incident: one text box and a photo; two questions set urgency and impact, none asks for a category. */
@Controller
class PortalReports {

    private static final int TITLE = 90;

    private final Incidents incidents;
    private final PortalFiles files;
    private final PersonSearch people;
    private final Clock clock;

    PortalReports(Incidents incidents, PortalFiles files, PersonSearch people, Clock clock) {
        this.incidents = incidents;
        this.files = files;
        this.people = people;
        this.clock = clock;
    }

    /**
     * @param colleague whether it is for somebody else
     * @param callerName whom it is for, or empty text
     */
    record Report(Form form, boolean colleague, String callerName) {}

    @GetMapping("/portal/report")
    Html form(@RequestParam(defaultValue = "") String text, @RequestParam(defaultValue = "false") boolean colleague) {
        Form form = Form.of(Map.of("text", text, "urgency", Level.MEDIUM.code(), "impact", Level.LOW.code()));
        return Html.page("portal/report", new Report(form, colleague, ""));
    }

    @PostMapping("/portal/report")
    Html report(
            @RequestParam(defaultValue = "") String text,
            @RequestParam(defaultValue = "2") String urgency,
            @RequestParam(defaultValue = "3") String impact,
            @RequestParam(required = false) @Nullable UUID caller,
            @RequestParam(defaultValue = "false") boolean colleague,
            @RequestParam(name = "files", required = false) @Nullable List<MultipartFile> sent,
            Viewer viewer,
            HttpServletRequest request)
            throws IOException {
        Incident incident;
        try {
            check(text, colleague, caller);
            Draft draft = draft(text.strip(), urgency, impact, colleague ? caller : null);
            incident = incidents.create(draft, Writing.by(viewer, clock.instant()));
        } catch (Refusal refusal) {
            Form form = Form.sent(request).refused(refusal);
            return Html.refused("portal/report", new Report(form, colleague, name(caller, viewer)));
        }
        // From here on it is reported: what is wrong with a file must not lead to a second report.
        return Html.to("/portal/tickets/" + incident.number())
                .saying(files.attach(incident, sent, viewer, Toast.of("portal.reported", incident.number())));
    }

    private static void check(String text, boolean colleague, @Nullable UUID caller) {
        List<Reason> missing = new ArrayList<>();
        if (text.isBlank()) missing.add(new Reason("text", "portal.report.empty", List.of()));
        if (colleague && caller == null) missing.add(new Reason("caller", "portal.report.no_colleague", List.of()));
        if (!missing.isEmpty()) throw new Refusal(Refusal.Kind.INVALID, missing);
    }

    private String name(@Nullable UUID caller, Viewer viewer) {
        if (caller == null) return "";
        try {
            return people.card(viewer, caller).name();
        } catch (Refusal unknown) {
            return "";
        }
    }

    private static Draft draft(String text, String urgency, String impact, @Nullable UUID caller) {
        return Draft.blank()
                .set(TicketFields.TITLE, title(text))
                .set(IncidentFields.DESCRIPTION, text)
                .set(TicketFields.URGENCY, level(urgency))
                .set(TicketFields.IMPACT, level(impact))
                .set(IncidentFields.CONTACT_TYPE, "self_service")
                .set(TicketFields.CALLER, caller);
    }

    /** The first sentence or line, cut at a word. */
    private static String title(String text) {
        String first = text.split("(?<=[.!?])\\s|\\R", 2)[0].strip();
        if (first.length() <= TITLE) return first;
        int space = first.lastIndexOf(' ', TITLE);
        return first.substring(0, space > TITLE / 2 ? space : TITLE) + "…";
    }

    private static Level level(String code) {
        try {
            return Coded.parse(Level.class, code);
        } catch (IllegalArgumentException e) {
            return Level.LOW;
        }
    }
}
