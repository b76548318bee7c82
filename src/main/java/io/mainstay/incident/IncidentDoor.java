package io.mainstay.incident;

import io.mainstay.access.Viewer;
import io.mainstay.record.Refusal;
import io.mainstay.ticket.TicketAccess;
import org.springframework.stereotype.Component;

/** The agents' side of an incident: its pages are for those who read its internal part, its forms for those who work. */
@Component
class IncidentDoor {

    private final Incidents incidents;

    IncidentDoor(Incidents incidents) {
        this.incidents = incidents;
    }

    /** @throws Refusal (not found) if the viewer is concerned at most */
    Incident reading(String number, Viewer viewer) {
        return incidents
                .find(number, viewer)
                .filter(incident ->
                        TicketAccess.readsInternal(viewer, incident.ticket().values()))
                .orElseThrow(Refusal::notFound);
    }

    /** @throws Refusal (not found, or forbidden) if the viewer does not work on it */
    Incident working(String number, Viewer viewer) {
        Incident incident = reading(number, viewer);
        if (!TicketAccess.works(viewer, incident.ticket().values()))
            throw Refusal.forbidden("ticket.refusal.not_allowed.edit");
        return incident;
    }
}
