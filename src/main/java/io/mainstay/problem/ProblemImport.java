package io.mainstay.problem;

import static io.mainstay.problem.ProblemFields.STATE;
import static io.mainstay.problem.ProblemFields.TYPE;

import io.mainstay.problem.ProblemReplay.Relation;
import io.mainstay.record.BulkInsert;
import io.mainstay.record.Draft;
import io.mainstay.ticket.References.Facts;
import io.mainstay.ticket.TaskFields;
import io.mainstay.ticket.TicketFields;
import io.mainstay.ticket.TicketImport;
import io.mainstay.ticket.TicketReplay;
import io.mainstay.ticket.TicketWriter;
import io.mainstay.ticket.Validation;
import io.mainstay.ticket.Writing;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Brings in problems with their past and their tasks: opened here, replayed, and stored together. */
@Component
public class ProblemImport {

    private final JdbcTemplate jdbc;
    private final TicketImport tickets;
    private final Validation validation;
    private final ProblemRules rules;
    private final ProblemTasks tasks;
    private final CallerTexts texts;

    ProblemImport(
            JdbcTemplate jdbc,
            TicketImport tickets,
            Validation validation,
            ProblemRules rules,
            ProblemTasks tasks,
            CallerTexts texts) {
        this.jdbc = jdbc;
        this.tickets = tickets;
        this.validation = validation;
        this.rules = rules;
        this.tasks = tasks;
        this.texts = texts;
    }

    /** A row that belongs to a problem since a moment. */
    private record Part<T>(UUID problem, T what, Instant since) {}

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
        storeCauses(problems);
        BulkInsert.<Relation>into("problem_relation")
                .column("problem_id", row -> smaller(row.problemId(), row.otherId()))
                .column(
                        "other_id",
                        row -> smaller(row.problemId(), row.otherId()).equals(row.otherId())
                                ? row.problemId()
                                : row.otherId())
                .column("added_at", row -> row.since().atOffset(ZoneOffset.UTC))
                .run(
                        jdbc,
                        problems.stream()
                                .flatMap(one -> one.relations().stream())
                                .toList());
        List<Part<UUID>> services = new ArrayList<>();
        for (ProblemReplay problem : problems)
            problem.disturbed().forEach((service, since) -> services.add(new Part<>(problem.id(), service, since)));
        BulkInsert.<Part<UUID>>into("problem_service")
                .column("problem_id", Part::problem)
                .column("service_id", Part::what)
                .column("added_at", row -> row.since().atOffset(ZoneOffset.UTC))
                .run(jdbc, services);
    }

    private void storeCauses(List<ProblemReplay> problems) {
        List<Part<Cause>> causes = new ArrayList<>();
        for (ProblemReplay problem : problems)
            for (Cause cause : problem.causes()) causes.add(new Part<>(problem.id(), cause, cause.added()));
        BulkInsert.<Part<Cause>>into("problem_cause")
                .column("id", row -> row.what().id())
                .column("problem_id", Part::problem)
                .column("title", row -> row.what().text().title())
                .column("category", row -> row.what().text().category())
                .column("evidence_for", row -> row.what().text().evidenceFor())
                .column("evidence_against", row -> row.what().text().evidenceAgainst())
                .column("notes", row -> row.what().text().notes())
                .column("confirmed", row -> row.what().text().confirmed())
                .column("added_at", row -> row.since().atOffset(ZoneOffset.UTC))
                .run(jdbc, causes);
    }

    /** @param incidents by number, stored before; other traces are left out */
    @Transactional
    public void storeTraces(List<ProblemTrace> traces, Map<String, UUID> incidents) {
        List<ProblemTrace> known = traces.stream()
                .filter(trace -> incidents.containsKey(trace.incident()))
                .toList();
        rows("problem_incident", incidents, "linked_at")
                .column("linked_by_id", row -> row.writing().actor().personId())
                .run(jdbc, links(known));
        rows("problem_application", incidents, "applied_at")
                .column("applied_by_id", row -> row.writing().actor().personId())
                .run(jdbc, of(ProblemTrace.Application.class, known));
        rows("problem_communication", incidents, "written_at")
                .column("kind", row -> ((ProblemTrace.Message) row).subject().code())
                .column("digest", row -> ((ProblemTrace.Message) row).digest())
                .run(jdbc, of(ProblemTrace.Message.class, known));
    }

    private static BulkInsert<ProblemTrace> rows(String table, Map<String, UUID> incidents, String moment) {
        return BulkInsert.<ProblemTrace>into(table)
                .column("problem_id", ProblemTrace::problemId)
                .column("incident_id", row -> incidents.get(row.incident()))
                .column(moment, row -> row.writing().at().atOffset(ZoneOffset.UTC));
    }

    /** Each with the problem that is behind the incident in the end. */
    private static List<ProblemTrace> links(List<ProblemTrace> traces) {
        Map<String, UUID> moved = new HashMap<>();
        for (ProblemTrace trace : of(ProblemTrace.Moved.class, traces)) moved.put(trace.incident(), trace.problemId());
        return of(ProblemTrace.Link.class, traces).stream()
                .map(trace ->
                        ((ProblemTrace.Link) trace).behind(moved.getOrDefault(trace.incident(), trace.problemId())))
                .toList();
    }

    private static List<ProblemTrace> of(Class<? extends ProblemTrace> kind, List<ProblemTrace> traces) {
        return traces.stream().filter(kind::isInstance).toList();
    }

    /** As PostgreSQL compares them: from the first byte on, without signs. */
    private static UUID smaller(UUID one, UUID other) {
        return one.toString().compareTo(other.toString()) < 0 ? one : other;
    }

    /** New problems and tasks take numbers above these. */
    @Transactional
    public void raiseNumbers(long problem, long task) {
        tickets.raiseNumbers(TYPE, problem);
        tickets.raiseNumbers(ProblemTaskFields.TYPE, task);
    }
}
