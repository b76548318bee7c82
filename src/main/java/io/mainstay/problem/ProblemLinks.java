package io.mainstay.problem;

import io.mainstay.history.Event;
import io.mainstay.history.HistoryKind;
import io.mainstay.history.Payloads;
import io.mainstay.incident.Incident;
import io.mainstay.incident.Incidents;
import io.mainstay.record.Refusal;
import io.mainstay.ticket.Ticket;
import io.mainstay.ticket.TicketAccess;
import io.mainstay.ticket.Writing;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Links incidents to the problem behind them; both records tell it. Every agent who works on both may. */
@Service
public class ProblemLinks {

    private final ProblemWriter writer;
    private final ProblemIncidents links;
    private final Incidents incidents;

    ProblemLinks(ProblemWriter writer, ProblemIncidents links, Incidents incidents) {
        this.writer = writer;
        this.links = links;
        this.incidents = incidents;
    }

    /**
     * Links incidents; those that are linked to this problem already stay.
     *
     * @throws Refusal that names all that are unknown, or the first that is linked to another problem; then none is
     *     linked
     */
    @Transactional
    public Problem link(String problemNumber, List<String> incidentNumbers, Writing writing) {
        Ticket locked = working(problemNumber, writing);
        List<Incident> found = incidents(incidentNumbers, writing);
        found.sort(Comparator.comparing(Incident::id));
        List<Event> events = new ArrayList<>();
        List<Incident> added = new ArrayList<>();
        for (Incident incident : found) {
            UUID other = links.problemOf(incident.id()).orElse(null);
            if (locked.id().equals(other)) continue;
            if (other != null) throw invalid("problem.refusal.linked_elsewhere", incident.number());
            links.add(locked.id(), incident.id(), writing);
            events.add(entry(HistoryKind.LINKED, "incident", incident.number()));
            added.add(incident);
        }
        Problem stored = writer.tell(locked, events, writing);
        tell(added, entry(HistoryKind.LINKED, "problem", stored.number()), because(stored, writing));
        return stored;
    }

    @Transactional
    public Problem unlink(String problemNumber, String incidentNumber, Writing writing) {
        Ticket locked = working(problemNumber, writing);
        Incident incident = incident(incidentNumber, writing);
        if (!links.remove(locked.id(), incident.id())) return new Problem(locked);
        List<Event> events = List.of(entry(HistoryKind.UNLINKED, "incident", incident.number()));
        Problem stored = writer.tell(locked, events, writing);
        tell(List.of(incident), entry(HistoryKind.UNLINKED, "problem", stored.number()), because(stored, writing));
        return stored;
    }

    private void tell(List<Incident> linked, Event event, Writing effect) {
        for (Incident incident : linked) incidents.tell(incident.id(), event, effect);
    }

    private static Writing because(Problem problem, Writing writing) {
        return writing.because(problem.ticket().asCause());
    }

    static Event entry(HistoryKind kind, String type, String number) {
        return Payloads.of(kind, false, "type", type, "number", number);
    }

    private Ticket working(String number, Writing writing) {
        Ticket locked = writer.lock(number, writing);
        if (!TicketAccess.works(writing.actor(), locked.values()))
            throw Refusal.forbidden("problem.refusal.not_allowed.link");
        return locked;
    }

    private List<Incident> incidents(List<String> numbers, Writing writing) {
        List<Incident> found = new ArrayList<>();
        List<Refusal.Reason> missing = new ArrayList<>();
        for (String number : numbers)
            find(number, writing)
                    .ifPresentOrElse(found::add, () -> missing.add(reason("problem.refusal.no_incident", number)));
        if (!missing.isEmpty()) throw new Refusal(Refusal.Kind.INVALID, missing);
        return found;
    }

    private Incident incident(String number, Writing writing) {
        return find(number, writing).orElseThrow(() -> invalid("problem.refusal.no_incident", number));
    }

    private Optional<Incident> find(String number, Writing writing) {
        return incidents
                .find(number, writing.actor())
                .filter(incident ->
                        TicketAccess.works(writing.actor(), incident.ticket().values()));
    }

    private static Refusal invalid(String message, String number) {
        return new Refusal(Refusal.Kind.INVALID, reason(message, number));
    }

    private static Refusal.Reason reason(String message, String number) {
        return new Refusal.Reason("incidents", message, List.of(number));
    }
}
