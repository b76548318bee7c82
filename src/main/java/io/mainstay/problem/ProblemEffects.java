package io.mainstay.problem;

import io.mainstay.access.Viewer;
import io.mainstay.database.Sql;
import io.mainstay.history.Event;
import io.mainstay.history.HistoryKind;
import io.mainstay.incident.CloseCode;
import io.mainstay.incident.Incidents;
import io.mainstay.record.Refusal;
import io.mainstay.ticket.TicketAccess;
import io.mainstay.ticket.TicketStore;
import io.mainstay.ticket.Writing;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.springframework.stereotype.Component;

/**
 * What a move of a problem does elsewhere, each as an entry there that names the problem's entry as its cause. The
 * product itself does it, so that an effect also reaches records that the actor may not see.
 */
@Component
class ProblemEffects {

    private final TicketStore store;
    private final ProblemWriter writer;
    private final ProblemIncidents links;
    private final ProblemTasks tasks;
    private final Incidents incidents;
    private final CallerTexts texts;

    ProblemEffects(
            TicketStore store,
            ProblemWriter writer,
            ProblemIncidents links,
            ProblemTasks tasks,
            Incidents incidents,
            CallerTexts texts) {
        this.store = store;
        this.writer = writer;
        this.links = links;
        this.tasks = tasks;
        this.incidents = incidents;
        this.texts = texts;
    }

    /** Linked incidents that wait for the problem are resolved by it. */
    void fixApplied(Problem problem, Writing writing) {
        Writing effect = effectOf(problem, writing);
        String notes = problem.get(ProblemFields.CLOSE_NOTES);
        for (LinkedIncident incident : links.open(problem.id())) {
            if (!incident.awaitsProblem()) continue;
            String text = notes == null ? texts.of(incident.id(), "problem.effect.fixed") : notes;
            incidents.resolve(incident.number(), CloseCode.RESOLVED_BY_PROBLEM, text, effect);
        }
    }

    /** Linked incidents that wait for the problem go on: somebody has to deal with each. */
    void riskAccepted(Problem problem, Writing writing) {
        Writing effect = effectOf(problem, writing);
        for (LinkedIncident incident : links.open(problem.id())) {
            if (!incident.awaitsProblem()) continue;
            incidents.note(
                    incident.number(), texts.inEnglish("problem.effect.risk_accepted", problem.number()), effect);
            incidents.start(incident.number(), effect);
        }
    }

    /** Closing ends the tasks that are still open. */
    void closed(Problem problem, Writing writing) {
        tasks.end(problem.id(), ProblemTaskState.CLOSED, effectOf(problem, writing));
    }

    /**
     * The problem that a duplicate gives way to, locked before the duplicate.
     *
     * @throws Refusal if it is unknown, the same, or itself closed
     */
    Problem survivor(String number, String survivorNumber, Writing writing) {
        String wanted = survivorNumber.strip();
        if (wanted.equalsIgnoreCase(number)) throw refused("problem.refusal.own_duplicate");
        Sql visible = Sql.of("t.number in (?, ?)", number, wanted)
                .and(TicketAccess.scope(writing.actor()).predicate());
        Problem survivor = store.lock(ProblemFields.TYPE, visible).stream()
                .filter(ticket -> ticket.number().equalsIgnoreCase(wanted))
                .findFirst()
                .map(Problem::new)
                .orElseThrow(() -> refused("problem.refusal.no_survivor"));
        if (!survivor.state().isOpen()) throw refused("problem.refusal.survivor_closed");
        return survivor;
    }

    /** A duplicate's incidents and tasks move to the survivor. */
    void duplicate(Problem duplicate, Problem survivor, Writing writing) {
        Writing effect = effectOf(duplicate, writing);
        List<UUID> moved = links.ids(duplicate.id());
        links.move(moved, survivor.id());
        tasks.move(duplicate.id(), survivor.id(), effect);
        List<Event> arrived = new ArrayList<>();
        for (UUID incident : moved) {
            incidents.tell(incident, ProblemLinks.entry(HistoryKind.UNLINKED, "problem", duplicate.number()), effect);
            String number = incidents
                    .tell(incident, ProblemLinks.entry(HistoryKind.LINKED, "problem", survivor.number()), effect)
                    .number();
            arrived.add(ProblemLinks.entry(HistoryKind.LINKED, "incident", number));
        }
        writer.tell(writer.lock(survivor.number(), writing), arrived, effect);
    }

    private static Writing effectOf(Problem problem, Writing writing) {
        return Writing.by(Viewer.SYSTEM, writing.at()).because(problem.ticket().asCause());
    }

    private static Refusal refused(String message) {
        return Refusal.invalid(ProblemFields.DUPLICATE_OF, message);
    }
}
