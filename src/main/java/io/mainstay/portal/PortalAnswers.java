package io.mainstay.portal;

import io.mainstay.access.Viewer;
import io.mainstay.attachment.Attachments;
import io.mainstay.incident.Incident;
import io.mainstay.incident.Incidents;
import io.mainstay.ticket.Writing;
import io.mainstay.web.Html;
import io.mainstay.web.Pages;
import io.mainstay.web.Toast;
import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.time.Clock;
import java.util.List;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;

/** What a requester does with a ticket: answers, says that it works or does not, withdraws it. */
@Controller
class PortalAnswers {

    private final Incidents incidents;
    private final Attachments attachments;
    private final Pages pages;
    private final Clock clock;

    PortalAnswers(Incidents incidents, Attachments attachments, Pages pages, Clock clock) {
        this.incidents = incidents;
        this.attachments = attachments;
        this.pages = pages;
        this.clock = clock;
    }

    @PostMapping("/portal/tickets/{number}/replies")
    Html reply(
            @PathVariable String number,
            @RequestParam(defaultValue = "") String text,
            @RequestParam(name = "files", required = false) List<MultipartFile> files,
            Viewer viewer)
            throws IOException {
        Incident incident = incidents.reply(number, text, now(viewer));
        if (files != null) for (MultipartFile file : files) attach(incident, file, viewer);
        return to(incident).saying(Toast.of("portal.sent"));
    }

    /** It works; how content they are comes with the same tap. */
    @PostMapping("/portal/tickets/{number}/closure")
    Html works(@PathVariable String number, @RequestParam(defaultValue = "4") int satisfaction, Viewer viewer) {
        Incident incident = incidents.confirm(number, satisfaction, now(viewer));
        return to(incident).saying(Toast.of("portal.thanks", incident.number()));
    }

    @PostMapping("/portal/tickets/{number}/reopening")
    Html broken(@PathVariable String number, @RequestParam(defaultValue = "") String reason, Viewer viewer) {
        Incident incident = incidents.reopen(number, reason, now(viewer));
        return to(incident).saying(Toast.of("portal.reopened", incident.number()));
    }

    @PostMapping("/portal/tickets/{number}/cancellation")
    Html withdraw(@PathVariable String number, Viewer viewer, HttpServletRequest request) {
        String reason = pages.texts(viewer, request).text("portal.withdraw_reason");
        Incident incident = incidents.cancel(number, reason, now(viewer));
        return to(incident).saying(Toast.of("portal.withdrawn", incident.number()));
    }

    private void attach(Incident incident, MultipartFile file, Viewer viewer) throws IOException {
        String name = file.getOriginalFilename();
        if (file.isEmpty() || name == null) return;
        attachments.add(incident.id(), name, file.getInputStream(), true, viewer);
    }

    private static Html to(Incident incident) {
        return Html.to("/portal/tickets/" + incident.number());
    }

    private Writing now(Viewer viewer) {
        return Writing.by(viewer, clock.instant());
    }
}
