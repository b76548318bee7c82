package io.mainstay.problem;

import io.mainstay.history.Event;
import io.mainstay.history.HistoryKind;
import io.mainstay.incident.IncidentDeparture;
import io.mainstay.incident.IncidentEntries;
import io.mainstay.record.Refusal;
import io.mainstay.ticket.Ticket;
import io.mainstay.ticket.TicketWriter;
import io.mainstay.ticket.Writing;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.UnaryOperator;
import org.springframework.stereotype.Component;

/** An incident that is deleted leaves the problem behind it; both tell it. */
@Component
class LinkedIncidentDeparture implements IncidentDeparture {

    private final ProblemIncidents links;
    private final TicketWriter tickets;
    private final ProblemWriter writer;
    private final IncidentEntries incidents;

    LinkedIncidentDeparture(
            ProblemIncidents links, TicketWriter tickets, ProblemWriter writer, IncidentEntries incidents) {
        this.links = links;
        this.tickets = tickets;
        this.writer = writer;
        this.incidents = incidents;
    }

    @Override
    public UnaryOperator<Ticket> prepare(UUID incidentId, Writing writing) {
        Optional<Ticket> problem = links.problemOf(incidentId).map(id -> tickets.lock(ProblemFields.TYPE, id));
        return incident -> {
            // Until the incident was locked, it could be linked elsewhere; locking that problem now would be too late.
            if (!links.problemOf(incident.id()).equals(problem.map(Ticket::id)))
                throw Refusal.notNow("problem.refusal.linked_meanwhile");
            return problem.map(one -> part(one, incident, writing)).orElse(incident);
        };
    }

    private Ticket part(Ticket problem, Ticket incident, Writing writing) {
        links.remove(problem.id(), incident.id());
        List<Event> ofIncident = List.of(ProblemLinks.entry(HistoryKind.UNLINKED, "problem", problem.number()));
        Ticket told = incidents.tell(incident, ofIncident, writing);
        List<Event> ofProblem = List.of(ProblemLinks.entry(HistoryKind.UNLINKED, "incident", incident.number()));
        writer.tell(problem, ofProblem, ProblemEffects.effectOf(told, writing));
        return told;
    }
}
