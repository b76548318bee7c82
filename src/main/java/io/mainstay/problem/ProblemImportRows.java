package io.mainstay.problem;

import io.mainstay.problem.ProblemReplay.Relation;
import io.mainstay.record.BulkInsert;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Repository;

/** The rows of what belongs to imported problems beside their tickets, many at once. */
@Repository
class ProblemImportRows {

    private final JdbcTemplate jdbc;

    ProblemImportRows(JdbcTemplate jdbc) {
        this.jdbc = jdbc;
    }

    /** A row that belongs to a problem since a moment. */
    private record Part<T>(UUID problem, T what, Instant since) {}

    void storeParts(List<ProblemReplay> problems) {
        storeCauses(problems);
        storeRelations(problems);
        storeServices(problems);
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

    private void storeRelations(List<ProblemReplay> problems) {
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
    }

    private void storeServices(List<ProblemReplay> problems) {
        List<Part<UUID>> services = new ArrayList<>();
        for (ProblemReplay problem : problems)
            problem.disturbed().forEach((service, since) -> services.add(new Part<>(problem.id(), service, since)));
        BulkInsert.<Part<UUID>>into("problem_service")
                .column("problem_id", Part::problem)
                .column("service_id", Part::what)
                .column("added_at", row -> row.since().atOffset(ZoneOffset.UTC))
                .run(jdbc, services);
    }

    void storeTraces(List<ProblemTrace> traces, Map<String, UUID> incidents) {
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
}
