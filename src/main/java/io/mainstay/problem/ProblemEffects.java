package io.mainstay.problem;

import io.mainstay.access.Viewer;
import io.mainstay.history.Event;
import io.mainstay.history.HistoryKind;
import io.mainstay.incident.CloseCode;
import io.mainstay.incident.Incident;
import io.mainstay.incident.IncidentEntries;
import io.mainstay.incident.Incidents;
import io.mainstay.record.Refusal;
import io.mainstay.ticket.Ticket;
import io.mainstay.ticket.TicketAccess;
import io.mainstay.ticket.Writing;
import java.util.List;
import org.springframework.stereotype.Component;

/**
 * What a move of a problem does elsewhere, each as an entry there that names the problem's entry as its cause. The
 * product itself does it, so that an effect also reaches records that the actor may not see.
 */
@Component
class ProblemEffects {

    private final ProblemWriter writer;
    private final ProblemIncidents links;
    private final ProblemTasks tasks;
    private final Incidents incidents;
    private final IncidentEntries entries;
    private final CallerTexts texts;

    ProblemEffects(
            ProblemWriter writer,
            ProblemIncidents links,
            ProblemTasks tasks,
            Incidents incidents,
            IncidentEntries entries,
            CallerTexts texts) {
        this.writer = writer;
        this.links = links;
        this.tasks = tasks;
        this.incidents = incidents;
        this.entries = entries;
        this.texts = texts;
    }

    /** Linked incidents that wait for the problem are resolved by it. */
    void fixApplied(Problem problem, Writing writing) {
        Writing effect = effectOf(problem, writing);
        String notes = problem.get(ProblemFields.CLOSE_NOTES);
        for (LinkedIncident incident : links.lockOpen(problem.id())) {
            if (!incident.awaitsProblem()) continue;
            String text = notes == null ? texts.of(incident.id(), "problem.effect.fixed") : notes;
            incidents.resolve(incident.number(), CloseCode.RESOLVED_BY_PROBLEM, text, effect);
        }
    }

    /** Linked incidents that wait for the problem go on: somebody has to deal with each. */
    void riskAccepted(Problem problem, Writing writing) {
        Writing effect = effectOf(problem, writing);
        for (LinkedIncident incident : links.lockOpen(problem.id())) {
            if (!incident.awaitsProblem()) continue;
            incidents.note(incident.number(), texts.inEnglish("problem.effect.risk_accepted"), effect);
            incidents.start(incident.number(), effect);
        }
    }

    /** A team that is restricted takes the tasks over with the problem. */
    void edited(Problem problem, Writing writing) {
        tasks.follow(problem, effectOf(problem, writing));
    }

    /** Closing ends the tasks that are still open. */
    void closed(Problem problem, Writing writing) {
        tasks.end(problem.id(), ProblemTaskState.CLOSED, effectOf(problem, writing));
    }

    /**
     * The problem that a duplicate gives way to, locked together with the duplicate: the actor works on it, and it is
     * open.
     *
     * @throws Refusal if it is unknown, the same, or itself closed
     */
    Problem survivor(String number, String survivorNumber, Writing writing) {
        String wanted = survivorNumber.strip();
        if (wanted.equals(number)) throw refused("problem.refusal.own_duplicate");
        Problem survivor = writer.lock(List.of(number, wanted), writing).stream()
                .filter(problem -> problem.number().equals(wanted))
                .filter(problem -> TicketAccess.works(writing.actor(), problem.values()))
                .findFirst()
                .orElseThrow(() -> refused("problem.refusal.no_survivor"));
        if (!survivor.state().isOpen()) throw refused("problem.refusal.survivor_closed");
        return survivor;
    }

    /** A duplicate's incidents and tasks move to the survivor. */
    void duplicate(Problem duplicate, Problem survivor, Writing writing) {
        Writing effect = effectOf(duplicate, writing);
        List<Incident> moved = entries.lock(links.ids(duplicate.id()));
        links.move(duplicate.id(), survivor.id());
        entries.tell(
                moved,
                List.of(
                        ProblemLinks.entry(HistoryKind.UNLINKED, "problem", duplicate.number()),
                        ProblemLinks.entry(HistoryKind.LINKED, "problem", survivor.number())),
                effect);
        List<Event> arrived = moved.stream()
                .map(incident -> ProblemLinks.entry(HistoryKind.LINKED, "incident", incident.number()))
                .toList();
        writer.tell(survivor.ticket(), arrived, effect);
        tasks.move(duplicate.id(), survivor, effect);
    }

    private static Writing effectOf(Problem problem, Writing writing) {
        return effectOf(problem.ticket(), writing);
    }

    /** As the product writes elsewhere what follows from the last entry of this record. */
    static Writing effectOf(Ticket cause, Writing writing) {
        return Writing.by(Viewer.SYSTEM, writing.at()).because(cause.asCause());
    }

    private static Refusal refused(String message) {
        return Refusal.invalid(ProblemFields.DUPLICATE_OF, message);
    }
}
