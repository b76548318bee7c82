package io.mainstay.incident;

import io.mainstay.access.Viewer;
import io.mainstay.database.Sql;
import io.mainstay.history.Event;
import io.mainstay.record.Draft;
import io.mainstay.ticket.Ticket;
import io.mainstay.ticket.TicketAccess;
import io.mainstay.ticket.TicketStore;
import io.mainstay.ticket.TicketStore.Change;
import io.mainstay.ticket.TicketWriter;
import io.mainstay.ticket.Writing;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import java.util.function.Function;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * What other processes tell in the histories of incidents and write to them, many at once. They lock their own record first and the
 * incidents then; they have authorised what they tell.
 */
@Component
@Transactional(propagation = Propagation.MANDATORY)
public class IncidentEntries {

    private final TicketStore store;
    private final TicketWriter tickets;
    private final IncidentRules rules;

    IncidentEntries(TicketStore store, TicketWriter tickets, IncidentRules rules) {
        this.store = store;
        this.tickets = tickets;
        this.rules = rules;
    }

    /** Locks incidents in the order in which everybody locks them; those that are gone are left out. */
    public List<Incident> lock(Collection<UUID> ids) {
        return lock(Sql.of("t.id = any(?)", (Object) ids.toArray(UUID[]::new)));
    }

    /** As {@link #lock(Collection)}, those of the given numbers that the actor sees. */
    public List<Incident> lock(Collection<String> numbers, Viewer actor) {
        Sql visible = Sql.of("t.number = any(?)", (Object) numbers.toArray(String[]::new))
                .and(TicketAccess.scope(actor).predicate());
        return lock(visible);
    }

    private List<Incident> lock(Sql which) {
        return store.lock(IncidentFields.TYPE, which).stream()
                .map(Incident::new)
                .toList();
    }

    /** Tells the same in the history of each of some locked incidents. */
    public void tell(List<Incident> locked, List<Event> events, Writing writing) {
        store.tell(IncidentFields.TYPE, locked.stream().map(Incident::ticket).toList(), events, writing);
    }

    /** As {@link #tell(List, List, Writing)}, in one of them; returns it with its history. */
    public Ticket tell(Ticket locked, List<Event> events, Writing writing) {
        return store.update(IncidentFields.TYPE, locked, new Draft(locked.values()), events, writing);
    }

    /**
     * Writes to each of some locked incidents that are open, as an agent does: a reply to its caller, or a note.
     *
     * @param text by incident
     */
    public void message(List<Incident> locked, boolean isPublic, Function<Incident, String> text, Writing writing) {
        List<Change> changes = new ArrayList<>();
        for (Incident incident : locked) {
            Draft draft = new Draft(incident.values());
            List<Event> events = isPublic
                    ? IncidentVerbs.reply(draft, text.apply(incident), writing, false)
                    : TicketWriter.note(text.apply(incident));
            rules.settle(draft, tickets.facts(draft), writing.at());
            changes.add(new Change(incident.ticket(), draft, events));
        }
        store.updateAll(IncidentFields.TYPE, changes, writing);
    }
}
