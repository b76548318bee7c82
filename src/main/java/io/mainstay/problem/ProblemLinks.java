package io.mainstay.problem;

import io.mainstay.access.Viewer;
import io.mainstay.history.Event;
import io.mainstay.history.HistoryKind;
import io.mainstay.history.Payloads;
import io.mainstay.incident.Incident;
import io.mainstay.incident.IncidentEntries;
import io.mainstay.record.Refusal;
import io.mainstay.ticket.Ticket;
import io.mainstay.ticket.TicketAccess;
import io.mainstay.ticket.Writing;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Links incidents to the problem behind them; both records tell it. Every agent who works on both may. */
@Service
public class ProblemLinks {

    /** So many are linked at once. */
    static final int MOST = 1_000;

    private final ProblemWriter writer;
    private final ProblemIncidents links;
    private final IncidentEntries incidents;

    ProblemLinks(ProblemWriter writer, ProblemIncidents links, IncidentEntries incidents) {
        this.writer = writer;
        this.links = links;
        this.incidents = incidents;
    }

    /**
     * Links incidents, at most 1,000 at once; those that are linked to this problem already stay.
     *
     * @throws Refusal that names all that are unknown, or the first that is linked to another problem; then none is
     *     linked
     */
    @Transactional
    public Problem link(String problemNumber, List<String> incidentNumbers, Writing writing) {
        if (incidentNumbers.size() > MOST) throw invalid("problem.refusal.too_many", MOST, incidentNumbers.size());
        Ticket locked = working(problemNumber, writing);
        List<Incident> added = unlinked(locked.id(), incidents(incidentNumbers, writing));
        if (added.isEmpty()) return new Problem(locked);
        links.add(locked.id(), added.stream().map(Incident::id).toList(), writing);
        List<Event> events = added.stream()
                .map(incident -> entry(HistoryKind.LINKED, "incident", incident.number()))
                .toList();
        Problem stored = writer.tell(locked, events, writing);
        tell(added, HistoryKind.LINKED, stored, writing);
        return stored;
    }

    @Transactional
    public Problem unlink(String problemNumber, String incidentNumber, Writing writing) {
        Ticket locked = working(problemNumber, writing);
        List<Incident> incident = incidents(List.of(incidentNumber), writing);
        if (!links.remove(locked.id(), incident.getFirst().id())) return new Problem(locked);
        List<Event> events = List.of(entry(HistoryKind.UNLINKED, "incident", incidentNumber));
        Problem stored = writer.tell(locked, events, writing);
        tell(incident, HistoryKind.UNLINKED, stored, writing);
        return stored;
    }

    private void tell(List<Incident> locked, HistoryKind kind, Problem problem, Writing writing) {
        Writing effect = writing.because(problem.ticket().asCause());
        incidents.tell(locked, List.of(entry(kind, "problem", problem.number())), effect);
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

    /** Locked after their problem, as everywhere. @throws Refusal naming those that the actor does not work on */
    private List<Incident> incidents(List<String> numbers, Writing writing) {
        Viewer actor = writing.actor();
        List<Incident> found = incidents.lock(numbers, actor).stream()
                .filter(incident -> TicketAccess.works(actor, incident.values()))
                .toList();
        Set<String> known = found.stream().map(Incident::number).collect(Collectors.toSet());
        List<Refusal.Reason> missing = numbers.stream()
                .filter(number -> !known.contains(number))
                .map(number -> reason("problem.refusal.no_incident", number))
                .toList();
        if (!missing.isEmpty()) throw new Refusal(Refusal.Kind.INVALID, missing);
        return found;
    }

    /** Those that are not linked to the problem. @throws Refusal if one is linked to another */
    private List<Incident> unlinked(UUID problemId, List<Incident> found) {
        Map<UUID, UUID> behind =
                links.problemsOf(found.stream().map(Incident::id).toList());
        for (Incident incident : found)
            if (!behind.getOrDefault(incident.id(), problemId).equals(problemId))
                throw invalid("problem.refusal.linked_elsewhere", incident.number());
        return found.stream()
                .filter(incident -> !behind.containsKey(incident.id()))
                .toList();
    }

    private static Refusal invalid(String message, Object... arguments) {
        return new Refusal(Refusal.Kind.INVALID, reason(message, arguments));
    }

    private static Refusal.Reason reason(String message, Object... arguments) {
        return new Refusal.Reason("incidents", message, List.of(arguments));
    }
}
