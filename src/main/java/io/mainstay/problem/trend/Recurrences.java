package io.mainstay.problem.trend;

import io.mainstay.access.Viewer;
import io.mainstay.database.Sql;
import io.mainstay.problem.Problem;
import io.mainstay.record.Refusal;
import io.mainstay.ticket.Writing;
import java.util.List;
import java.util.UUID;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** What people do with findings: dismiss them, bring them back, make problems of them. */
@Service
class Recurrences {

    private static final int LONGEST_REASON = 1_000;

    private final RecurrenceStore store;
    private final ParetoQuery query;
    private final TrendProblems problems;

    Recurrences(RecurrenceStore store, ParetoQuery query, TrendProblems problems) {
        this.store = store;
        this.query = query;
        this.problems = problems;
    }

    List<Recurrence> of(Viewer viewer, boolean dismissed) {
        Coordinators.requireStaff(viewer);
        return store.of(viewer, dismissed);
    }

    Recurrence require(UUID id, Viewer viewer) {
        Coordinators.requireStaff(viewer);
        return store.find(id, viewer).orElseThrow(Refusal::notFound);
    }

    /** @throws Refusal if no reason is given */
    @Transactional
    public Recurrence dismiss(UUID id, String reason, Writing writing) {
        Recurrence found = judging(id, writing.actor());
        String said = reason.strip();
        if (said.isEmpty()) throw invalid("problem.recurrence.refusal.reason");
        if (said.length() > LONGEST_REASON) throw invalid("problem.recurrence.refusal.long");
        store.dismiss(found.id(), said, writing.actor(), writing.at());
        return require(id, writing.actor());
    }

    @Transactional
    public Recurrence bringBack(UUID id, Writing writing) {
        store.bringBack(judging(id, writing.actor()).id());
        return require(id, writing.actor());
    }

    /** Its incidents that no problem explains yet, the newest first. */
    List<String> unexplained(Recurrence recurrence, Viewer viewer) {
        Sql which = Sql.of(
                "t.id in (select i.incident_id from recurrence_incident i where i.recurrence_id = ?)", recurrence.id());
        return query.unexplained(which, viewer, TrendProblems.LINKED);
    }

    /** @param description what was found, in the words of whoever makes the problem */
    @Transactional
    public Problem explain(UUID id, String title, String description, Writing writing) {
        Recurrence found = judging(id, writing.actor());
        List<String> incidents = unexplained(found, writing.actor());
        Problem problem = problems.create(
                new TrendProblems.Seed(title, description, found.service(), found.category(), incidents), writing);
        store.explain(id, problem.id());
        return problem;
    }

    private Recurrence judging(UUID id, Viewer viewer) {
        Coordinators.require(viewer);
        return require(id, viewer);
    }

    private static Refusal invalid(String message) {
        return new Refusal(Refusal.Kind.INVALID, new Refusal.Reason("reason", message, List.of()));
    }
}
