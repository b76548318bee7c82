package io.mainstay.problem;

import static io.mainstay.problem.ProblemFields.TYPE;

import io.mainstay.database.Sql;
import io.mainstay.history.Event;
import io.mainstay.history.HistoryKind;
import io.mainstay.incident.Incident;
import io.mainstay.incident.IncidentEntries;
import io.mainstay.record.Refusal;
import io.mainstay.ticket.Ticket;
import io.mainstay.ticket.TicketStore;
import io.mainstay.ticket.Tombstones;
import io.mainstay.ticket.Writing;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.springframework.stereotype.Component;

/** Deletes a problem with its tasks; its incidents and related problems tell that they have lost it, and it tells them. */
@Component
class ProblemDeletion {

    private final TicketStore store;
    private final ProblemWriter writer;
    private final ProblemIncidents links;
    private final ProblemRelations relations;
    private final IncidentEntries incidents;
    private final Tombstones tombstones;

    ProblemDeletion(
            TicketStore store,
            ProblemWriter writer,
            ProblemIncidents links,
            ProblemRelations relations,
            IncidentEntries incidents,
            Tombstones tombstones) {
        this.store = store;
        this.writer = writer;
        this.links = links;
        this.relations = relations;
        this.incidents = incidents;
        this.tombstones = tombstones;
    }

    /** @throws Refusal if the actor may not, or duplicates gave way to it */
    void delete(UUID id, String reason, Writing writing) {
        Tombstones.authorise(reason, writing);
        Set<UUID> related = relations.of(id);
        List<Ticket> locked = store.lock(TYPE, Sql.of("(t.id = ? or t.id = any(?))", id, related.toArray(UUID[]::new)));
        Ticket problem =
                locked.stream().filter(one -> one.id().equals(id)).findFirst().orElseThrow(Refusal::notFound);
        if (store.find(TYPE, Sql.of("d.duplicate_of_id = ?", id)).isPresent())
            throw Refusal.notNow("problem.refusal.delete_survivor");
        if (!relations.of(id).equals(related)) throw Refusal.notNow("problem.refusal.linked_meanwhile");
        List<Ticket> others = locked.stream().filter(one -> one != problem).toList();
        Ticket leaving = part(problem, others, writing);
        for (Ticket task : store.lock(ProblemTaskFields.TYPE, Sql.of("t.parent_id = ?", id)))
            tombstones.bury(ProblemTaskFields.TYPE, task, reason, writing);
        tombstones.bury(TYPE, leaving, reason, writing);
    }

    /** The rows of the links go with the problem. */
    private Ticket part(Ticket problem, List<Ticket> others, Writing writing) {
        List<Incident> linked = incidents.lock(links.ids(problem.id()));
        List<Event> all = new ArrayList<>();
        for (Incident one : linked) all.add(ProblemLinks.entry(HistoryKind.UNLINKED, "incident", one.number()));
        for (Ticket one : others) all.add(ProblemLinks.entry(HistoryKind.UNLINKED, "problem", one.number()));
        Ticket told = writer.tell(problem, all, writing).ticket();
        Writing effect = ProblemEffects.effectOf(told, writing);
        List<Event> gone = List.of(ProblemLinks.entry(HistoryKind.UNLINKED, "problem", problem.number()));
        incidents.tell(linked, gone, effect);
        store.tell(TYPE, others, gone, effect);
        return told;
    }
}
