package io.mainstay.portal;

import io.mainstay.access.Viewer;
import io.mainstay.database.Sql;
import io.mainstay.incident.Incident;
import io.mainstay.incident.IncidentFields;
import io.mainstay.incident.Incidents;
import io.mainstay.record.Refusal;
import io.mainstay.record.Target;
import io.mainstay.ticket.Names;
import io.mainstay.ticket.TicketFields;
import io.mainstay.ticket.TicketStore;
import java.util.List;
import org.springframework.stereotype.Component;

/** The tickets of the person in front: those they are the caller of, never another's. */
@Component
class PortalTickets {

    private static final int MOST = 50;

    private final Incidents incidents;
    private final TicketStore store;
    private final Names names;

    PortalTickets(Incidents incidents, TicketStore store, Names names) {
        this.incidents = incidents;
        this.store = store;
        this.names = names;
    }

    /** What waits for the person first, then what is open, newest first; with {@code all} the closed ones too. */
    List<PortalTicket> mine(Viewer viewer, boolean all) {
        Sql mine = Sql.of("(t.caller_id = ? or t.opened_by_id = ?)", viewer.personId(), viewer.personId());
        String which = all ? "" : "and t.active ";
        return named(store
                .list(
                        IncidentFields.TYPE,
                        mine.then(which + "order by (t.turn = 2) desc, t.opened_at desc limit " + MOST))
                .stream()
                .map(Incident::new)
                .toList());
    }

    /** One that the person may see. @throws Refusal if there is none */
    PortalTicket find(String number, Viewer viewer) {
        Incident incident = incidents.find(number, viewer).orElseThrow(Refusal::notFound);
        return named(List.of(incident)).getFirst();
    }

    private List<PortalTicket> named(List<Incident> found) {
        Names.Wanted wanted = new Names.Wanted();
        for (Incident incident : found) {
            wanted.add(Target.PERSON, incident.get(TicketFields.ASSIGNEE));
            wanted.add(Target.TEAM, incident.get(TicketFields.TEAM));
            wanted.add(Target.PERSON, incident.get(TicketFields.CALLER));
        }
        Names.Found known = names.find(wanted);
        return found.stream().map(incident -> new PortalTicket(incident, known)).toList();
    }
}
