package io.mainstay.incident;

import io.mainstay.access.Viewer;
import io.mainstay.process.page.RecordFrames;
import io.mainstay.record.Field;
import io.mainstay.record.Refusal;
import io.mainstay.record.Target;
import io.mainstay.ticket.FieldTexts;
import io.mainstay.ticket.Names;
import io.mainstay.ticket.TicketDoor;
import io.mainstay.ticket.TicketFields;
import io.mainstay.ticket.Writing;
import io.mainstay.web.Form;
import io.mainstay.web.Html;
import io.mainstay.web.Pages;
import io.mainstay.web.Toast;
import jakarta.servlet.http.HttpServletRequest;
import java.time.Clock;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** The dialog in which an agent announces an incident to the people whom it may concern. */
@Controller
class AnnouncementPages {

    private final Announcements announcements;
    private final Incidents incidents;
    private final RecordFrames frames;
    private final Names names;
    private final Pages pages;
    private final Clock clock;

    AnnouncementPages(
            Announcements announcements,
            Incidents incidents,
            RecordFrames frames,
            Names names,
            Pages pages,
            Clock clock) {
        this.announcements = announcements;
        this.incidents = incidents;
        this.frames = frames;
        this.names = names;
        this.pages = pages;
        this.clock = clock;
    }

    /**
     * @param service the incident's service
     * @param organisation the incident's organisation
     * @param chosen the names of the service and the location that the form has
     * @param everyone whether the agent may tell all organisations
     * @param stands whether something is announced already
     */
    record Announcing(
            String number,
            String service,
            String organisation,
            Names.Found chosen,
            boolean everyone,
            boolean stands,
            Form form) {

        String nameOf(String input) {
            return chosen.text(id(form, input));
        }
    }

    @GetMapping("/incidents/{number}/announcement")
    Html form(@PathVariable String number, Viewer viewer, HttpServletRequest request) {
        Incident incident = TicketDoor.working(incidents, number, viewer);
        Optional<Announcement> now = announcements.of(incident, viewer);
        Map<String, String> values = new HashMap<>();
        // Never proposed from the incident: its title is somebody's own words.
        values.put("title", now.map(Announcement::title).orElse(""));
        values.put("text", now.map(Announcement::text).orElse(""));
        now.map(Announcement::serviceId).ifPresent(id -> values.put("service", id.toString()));
        now.map(Announcement::locationId).ifPresent(id -> values.put("location", id.toString()));
        boolean one = now.map(Announcement::organisation).orElse("").isEmpty();
        values.put("everyone", Boolean.toString(one && AnnouncementRules.mayTellEveryone(viewer)));
        return Html.page(
                "incident/announcement", announcing(incident, now.isPresent(), Form.of(values), viewer, request));
    }

    @PostMapping("/incidents/{number}/announcement")
    Html announce(
            @PathVariable String number,
            @RequestParam(defaultValue = "") String title,
            @RequestParam(defaultValue = "") String text,
            @RequestParam(required = false) @Nullable UUID service,
            @RequestParam(required = false) @Nullable UUID location,
            @RequestParam(defaultValue = "false") boolean everyone,
            Viewer viewer,
            HttpServletRequest request) {
        Incident incident = TicketDoor.working(incidents, number, viewer);
        try {
            Announcement.Text said = new Announcement.Text(title, text, service, location, everyone);
            announcements.announce(number, said, Writing.by(viewer, clock.instant()));
            return Html.to("/incidents/" + number).saying(Toast.of("incident.announced", number));
        } catch (Refusal refusal) {
            boolean stands = announcements.of(incident, viewer).isPresent();
            Form form = Form.sent(request).refused(refusal);
            return Html.refused("incident/announcement", announcing(incident, stands, form, viewer, request));
        }
    }

    @PostMapping("/incidents/{number}/announcement/end")
    Html end(@PathVariable String number, Viewer viewer) {
        TicketDoor.reading(incidents, number, viewer);
        announcements.end(number, Writing.by(viewer, clock.instant()));
        return Html.to("/incidents/" + number).saying(Toast.of("incident.announcement_ended", number));
    }

    private Announcing announcing(
            Incident incident, boolean stands, Form form, Viewer viewer, HttpServletRequest request) {
        FieldTexts texts =
                frames.texts(IncidentFields.TYPE, incident, new Names.Wanted(), viewer, pages.moments(viewer, request));
        return new Announcing(
                incident.number(),
                text(texts, incident, TicketFields.SERVICE),
                text(texts, incident, TicketFields.ORGANISATION),
                names.find(new Names.Wanted()
                        .add(Target.SERVICE, id(form, "service"))
                        .add(Target.LOCATION, id(form, "location"))),
                AnnouncementRules.mayTellEveryone(viewer),
                stands,
                form);
    }

    private static @Nullable UUID id(Form form, String input) {
        return form.value(input).isEmpty() ? null : UUID.fromString(form.value(input));
    }

    private static String text(FieldTexts texts, Incident incident, Field<?> field) {
        return texts.of(incident.ticket(), field);
    }
}
