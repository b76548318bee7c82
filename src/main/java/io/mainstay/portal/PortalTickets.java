package io.mainstay.portal;

import io.mainstay.access.Branch;
import io.mainstay.access.Scope;
import io.mainstay.access.Viewer;
import io.mainstay.database.Sql;
import io.mainstay.incident.Incident;
import io.mainstay.incident.IncidentFields;
import io.mainstay.incident.Incidents;
import io.mainstay.record.Refusal;
import io.mainstay.record.Target;
import io.mainstay.search.TicketHit;
import io.mainstay.search.TicketSearch;
import io.mainstay.ticket.Names;
import io.mainstay.ticket.TicketFields;
import io.mainstay.ticket.TicketStore;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.springframework.stereotype.Component;

/** The tickets of the person in front: those they are the caller of, never another's. */
@Component
class PortalTickets {

    private static final int MOST = 50;

    private final Incidents incidents;
    private final TicketStore store;
    private final Names names;
    private final TicketSearch search;

    PortalTickets(Incidents incidents, TicketStore store, Names names, TicketSearch search) {
        this.incidents = incidents;
        this.store = store;
        this.names = names;
        this.search = search;
    }

    /** What waits for the person first, then what is open, newest first; with {@code all} the closed ones too. */
    List<PortalTicket> mine(Viewer viewer, boolean all) {
        Sql open = theirs(viewer).then("and t.active");
        Sql mine = all
                ? Sql.of("t.id in (select t.id from ticket t where")
                        .then(open)
                        .then("union")
                        .then(newest("caller_id", viewer))
                        .then("union")
                        .then(newest("opened_by_id", viewer))
                        .then(")")
                : open;
        Sql listed = mine.then("order by (t.turn = 2) desc, t.opened_at desc limit " + MOST);
        return named(store.list(IncidentFields.TYPE, listed).stream()
                .map(Incident::new)
                .toList());
    }

    private static Sql theirs(Viewer viewer) {
        return Sql.of("(t.caller_id = ? or t.opened_by_id = ?)", viewer.personId(), viewer.personId());
    }

    /** By the index of the column alone: somebody may have reported tens of thousands. */
    private static Sql newest(String column, Viewer viewer) {
        String order = "order by t.opened_at desc, t.id desc limit " + MOST;
        return Sql.of("(select t.id from ticket t where t." + column + " = ? " + order + ")", viewer.personId());
    }

    /** Of all the person's tickets those that match the words, the best first. */
    List<PortalTicket> search(String text, Viewer viewer) {
        Scope mine = new Scope.Narrow(List.of(
                Branch.of(Sql.of("t.caller_id = ?", viewer.personId())),
                Branch.of(Sql.of("t.opened_by_id = ?", viewer.personId()))));
        List<UUID> ids = search.find(text, Set.of("INC"), mine, Sql.FALSE, MOST).stream()
                .map(TicketHit::id)
                .toList();
        Sql found = Sql.of("t.id = any(?)", (Object) ids.toArray(UUID[]::new));
        return named(store.list(IncidentFields.TYPE, found).stream()
                .map(Incident::new)
                .sorted(Comparator.comparing(incident -> ids.indexOf(incident.id())))
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
