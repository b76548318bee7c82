package io.mainstay.portal;

import io.mainstay.access.Viewer;
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
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;

/** What a requester does with a ticket: answers, says that it works or does not, withdraws it. */
@Controller
class PortalAnswers {

    private final Incidents incidents;
    private final PortalFiles files;
    private final Pages pages;
    private final Clock clock;

    PortalAnswers(Incidents incidents, PortalFiles files, Pages pages, Clock clock) {
        this.incidents = incidents;
        this.files = files;
        this.pages = pages;
        this.clock = clock;
    }

    @PostMapping("/portal/tickets/{number}/replies")
    Html reply(
            @PathVariable String number,
            @RequestParam(defaultValue = "") String text,
            @RequestParam(name = "files", required = false) @Nullable List<MultipartFile> sent,
            Viewer viewer)
            throws IOException {
        Incident incident = incidents.reply(number, text, now(viewer));
        return to(incident).saying(files.attach(incident, sent, viewer, Toast.of("portal.sent")));
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

    private static Html to(Incident incident) {
        return Html.to("/portal/tickets/" + incident.number());
    }

    private Writing now(Viewer viewer) {
        return Writing.by(viewer, clock.instant());
    }
}
