package io.mainstay.portal;

import io.mainstay.access.Viewer;
import io.mainstay.attachment.Attachments;
import io.mainstay.incident.Incident;
import io.mainstay.incident.IncidentFields;
import io.mainstay.incident.Incidents;
import io.mainstay.record.Coded;
import io.mainstay.record.Draft;
import io.mainstay.record.Refusal;
import io.mainstay.ticket.Level;
import io.mainstay.ticket.TicketFields;
import io.mainstay.ticket.Writing;
import io.mainstay.web.Html;
import io.mainstay.web.Pages;
import io.mainstay.web.Texts;
import io.mainstay.web.Toast;
import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.time.Clock;
import java.util.List;
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
    private final Attachments attachments;
    private final Pages pages;
    private final Clock clock;

    PortalReports(Incidents incidents, Attachments attachments, Pages pages, Clock clock) {
        this.incidents = incidents;
        this.attachments = attachments;
        this.pages = pages;
        this.clock = clock;
    }

    /** @param colleague whether it is for somebody else */
    record Report(
            String text,
            String urgency,
            String impact,
            boolean colleague,
            @Nullable String problem) {}

    @GetMapping("/portal/report")
    Html form(@RequestParam(defaultValue = "") String text, @RequestParam(defaultValue = "false") boolean colleague) {
        return Html.page("portal/report", new Report(text, "2", "3", colleague, null));
    }

    @PostMapping("/portal/report")
    Html report(
            @RequestParam(defaultValue = "") String text,
            @RequestParam(defaultValue = "2") String urgency,
            @RequestParam(defaultValue = "3") String impact,
            @RequestParam(required = false) @Nullable UUID caller,
            @RequestParam(defaultValue = "false") boolean colleague,
            @RequestParam(name = "files", required = false) @Nullable List<MultipartFile> files,
            Viewer viewer,
            HttpServletRequest request)
            throws IOException {
        Texts texts = pages.texts(viewer, request);
        if (text.isBlank())
            return again(new Report(text, urgency, impact, colleague, texts.text("portal.report.empty")));
        try {
            Incident incident =
                    incidents.create(draft(text.strip(), urgency, impact, caller), Writing.by(viewer, clock.instant()));
            if (files != null) for (MultipartFile file : files) attach(incident, file, viewer);
            return Html.to("/portal/tickets/" + incident.number())
                    .saying(Toast.of("portal.reported", incident.number()));
        } catch (Refusal refusal) {
            Refusal.Reason reason = refusal.reasons().getFirst();
            String problem = texts.text(reason.message(), reason.arguments().toArray());
            return again(new Report(text, urgency, impact, colleague, problem));
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

    private void attach(Incident incident, MultipartFile file, Viewer viewer) throws IOException {
        String name = file.getOriginalFilename();
        if (file.isEmpty() || name == null) return;
        attachments.add(incident.id(), name, file.getInputStream(), true, viewer);
    }

    private static Html again(Report report) {
        return Html.refused("portal/report", report);
    }
}
