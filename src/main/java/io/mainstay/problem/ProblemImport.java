package io.mainstay.problem;

import static io.mainstay.problem.ProblemFields.STATE;
import static io.mainstay.problem.ProblemFields.TYPE;

import io.mainstay.record.Draft;
import io.mainstay.ticket.References.Facts;
import io.mainstay.ticket.TaskFields;
import io.mainstay.ticket.TicketFields;
import io.mainstay.ticket.TicketImport;
import io.mainstay.ticket.TicketReplay;
import io.mainstay.ticket.TicketWriter;
import io.mainstay.ticket.Validation;
import io.mainstay.ticket.Writing;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Brings in problems with their past and their tasks: opened here, replayed, and stored together. */
@Component
public class ProblemImport {

    private final ProblemImportRows rows;
    private final TicketImport tickets;
    private final Validation validation;
    private final ProblemRules rules;
    private final ProblemTasks tasks;
    private final CallerTexts texts;

    ProblemImport(
            ProblemImportRows rows,
            TicketImport tickets,
            Validation validation,
            ProblemRules rules,
            ProblemTasks tasks,
            CallerTexts texts) {
        this.rows = rows;
        this.tickets = tickets;
        this.validation = validation;
        this.rules = rules;
        this.tasks = tasks;
        this.texts = texts;
    }

    /**
     * Opens a problem in memory.
     *
     * @param id null for a new one
     * @param number the whole number, {@code PRB0001234}
     * @param draft with title, impact, urgency and organisation at least
     */
    public ProblemReplay open(@Nullable UUID id, String number, Draft draft, boolean teamRestricted, Writing writing) {
        draft.set(ProblemFields.WORKAROUND_PUBLIC, false);
        validation.check(draft, TYPE.record().fields());
        draft.set(STATE, ProblemState.NEW).set(TicketFields.REOPENS, 0);
        draft.set(ProblemFields.KNOWN_ERROR, false).set(ProblemFields.APPLIED, 0);
        TicketWriter.open(draft, writing);
        if (id != null) draft.set(TicketFields.ID, id);
        rules.settle(draft, new Facts(null, null, teamRestricted), writing.at());
        return new ProblemReplay(new TicketReplay(TYPE, number, draft, writing), rules, texts);
    }

    /** Adds a task to a problem in memory, assigned from its start. */
    public TicketReplay addTask(ProblemReplay problem, String number, Draft draft, Writing writing) {
        TicketReplay task = tasks.open(number, problem.values(), draft, writing);
        problem.tasks().add(task);
        return task;
    }

    public void moveTask(TicketReplay task, ProblemTaskState to, @Nullable String closeNotes, Writing writing) {
        tasks.move(task, to, draft -> draft.set(TaskFields.CLOSE_NOTES, closeNotes), writing);
    }

    /** Stores at most 1,000 problems with all that is theirs. */
    @Transactional
    public void store(List<ProblemReplay> problems) {
        tickets.store(TYPE, problems.stream().map(ProblemReplay::ticket).toList());
        List<TicketReplay> allTasks =
                problems.stream().flatMap(one -> one.tasks().stream()).toList();
        tickets.store(ProblemTaskFields.TYPE, allTasks);
        rows.storeParts(problems);
    }

    /** @param incidents by number, stored before; other traces are left out */
    @Transactional
    public void storeTraces(List<ProblemTrace> traces, Map<String, UUID> incidents) {
        rows.storeTraces(traces, incidents);
    }

    /** New problems and tasks take numbers above these. */
    @Transactional
    public void raiseNumbers(long problem, long task) {
        tickets.raiseNumbers(TYPE, problem);
        tickets.raiseNumbers(ProblemTaskFields.TYPE, task);
    }
}
