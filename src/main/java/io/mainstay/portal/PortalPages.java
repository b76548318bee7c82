package io.mainstay.portal;

import io.mainstay.access.Viewer;
import io.mainstay.attachment.Attachment;
import io.mainstay.attachment.Attachments;
import io.mainstay.incident.Announcement;
import io.mainstay.incident.Announcements;
import io.mainstay.incident.IncidentFields;
import io.mainstay.problem.KnownError;
import io.mainstay.problem.PublicWorkarounds;
import io.mainstay.ticket.Activities;
import io.mainstay.ticket.Activity;
import io.mainstay.web.Html;
import io.mainstay.web.Pages;
import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;

/** What a requester sees: home, my tickets, one ticket. */
@Controller
class PortalPages {

    private final PortalTickets tickets;
    private final Announcements announcements;
    private final PublicWorkarounds workarounds;
    private final Activities activities;
    private final Attachments attachments;
    private final Pages pages;

    PortalPages(
            PortalTickets tickets,
            Announcements announcements,
            PublicWorkarounds workarounds,
            Activities activities,
            Attachments attachments,
            Pages pages) {
        this.tickets = tickets;
        this.announcements = announcements;
        this.workarounds = workarounds;
        this.activities = activities;
        this.attachments = attachments;
        this.pages = pages;
    }

    /** @param outages what is announced to the reader */
    record Home(List<Announcement> outages, List<PortalTicket> tickets) {}

    /** @param text what was searched for, or empty */
    record Tickets(String text, List<PortalTicket> found) {}

    /** @param talk the public messages, oldest first; @param workaround for an open ticket, or null */
    record TicketPage(
            PortalTicket ticket,
            List<Activity.Message> talk,
            List<Attachment> files,
            @Nullable KnownError workaround) {}

    @GetMapping("/portal")
    Html home(Viewer viewer) {
        return Html.page("portal/home", new Home(announcements.of(viewer), tickets.mine(viewer, false)));
    }

    @GetMapping("/portal/tickets")
    Html all(@RequestParam(name = "q", defaultValue = "") String text, Viewer viewer) {
        List<PortalTicket> found = text.isBlank() ? tickets.mine(viewer, true) : tickets.search(text, viewer);
        return Html.page("portal/tickets", new Tickets(text, found));
    }

    @GetMapping("/portal/tickets/{number}")
    Html ticket(@PathVariable String number, Viewer viewer, HttpServletRequest request) {
        PortalTicket ticket = tickets.find(number, viewer);
        List<Activity.Message> talk =
                activities
                        .of(IncidentFields.TYPE, ticket.incident().ticket(), viewer, pages.moments(viewer, request))
                        .stream()
                        .filter(Activity.Message.class::isInstance)
                        .map(Activity.Message.class::cast)
                        .filter(Activity.Message::isPublic)
                        .toList();
        List<Attachment> files = attachments.list(ticket.incident().id(), viewer).stream()
                .filter(Attachment::isPublic)
                .toList();
        return Html.page("portal/ticket", new TicketPage(ticket, talk, files, workaround(ticket, viewer)));
    }

    private @Nullable KnownError workaround(PortalTicket ticket, Viewer viewer) {
        if (!ticket.incident().state().isOpen()) return null;
        return workarounds.behind(ticket.incident().id(), viewer).orElse(null);
    }
}
