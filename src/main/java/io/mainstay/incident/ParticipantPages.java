package io.mainstay.incident;

import io.mainstay.access.Viewer;
import io.mainstay.ticket.Participants;
import io.mainstay.ticket.Participants.Part;
import io.mainstay.ticket.Participants.Participant;
import io.mainstay.ticket.Writing;
import io.mainstay.web.Html;
import java.time.Clock;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** Who follows an incident besides its caller: a dialog that adds and removes. */
@Controller
class ParticipantPages {

    private final Incidents incidents;
    private final IncidentDoor door;
    private final Participants participants;
    private final Clock clock;

    ParticipantPages(Incidents incidents, IncidentDoor door, Participants participants, Clock clock) {
        this.incidents = incidents;
        this.door = door;
        this.participants = participants;
        this.clock = clock;
    }

    record ParticipantList(String number, List<Participant> people, boolean following) {}

    @GetMapping("/incidents/{number}/participants")
    Html list(@PathVariable String number, Viewer viewer) {
        return dialog(door.reading(number, viewer), viewer);
    }

    /** Adds a person, or the reader if none is named. */
    @PostMapping("/incidents/{number}/participants")
    Html join(@PathVariable String number, @RequestParam(required = false) @Nullable UUID person, Viewer viewer) {
        door.reading(number, viewer);
        UUID whom = person == null ? viewer.personId() : person;
        return dialog(incidents.join(number, whom, Part.WATCHER, now(viewer)), viewer);
    }

    @PostMapping("/incidents/{number}/participants/{person}/removal")
    Html leave(
            @PathVariable String number,
            @PathVariable UUID person,
            @RequestParam(defaultValue = "watcher") String part,
            Viewer viewer) {
        door.reading(number, viewer);
        Part which = part.equals(Part.AFFECTED.code()) ? Part.AFFECTED : Part.WATCHER;
        return dialog(incidents.leave(number, person, which, now(viewer)), viewer);
    }

    private Html dialog(Incident incident, Viewer viewer) {
        List<Participant> people = participants.of(incident.id());
        boolean following = people.stream().anyMatch(one -> one.personId().equals(viewer.personId()));
        return Html.page("incident/participants", new ParticipantList(incident.number(), people, following));
    }

    private Writing now(Viewer viewer) {
        return Writing.by(viewer, clock.instant());
    }
}
