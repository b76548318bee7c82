package io.mainstay.problem;

import io.mainstay.access.Viewer;
import io.mainstay.database.Sql;
import io.mainstay.history.HistoryKind;
import io.mainstay.record.Refusal;
import io.mainstay.record.Refusal.Reason;
import io.mainstay.ticket.Ticket;
import io.mainstay.ticket.TicketAccess;
import io.mainstay.ticket.TicketStore;
import io.mainstay.ticket.TicketWriter;
import io.mainstay.ticket.Writing;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Problems that have to do with each other. */
@Service
public class ProblemRelations {

    static final int MOST = 10;

    private final JdbcTemplate jdbc;
    private final TicketStore store;
    private final ProblemWriter writer;

    ProblemRelations(JdbcTemplate jdbc, TicketStore store, ProblemWriter writer) {
        this.jdbc = jdbc;
        this.store = store;
        this.writer = writer;
    }

    /** Those that the viewer sees, and the duplicates of this problem among them. */
    public List<Problem> related(UUID problemId, Viewer viewer) {
        Sql related = Sql.of("""
                        t.id in (select other_id from problem_relation where problem_id = ?
                            union select problem_id from problem_relation where other_id = ?
                            union select id from problem where duplicate_of_id = ?)""", problemId, problemId, problemId)
                .and(TicketAccess.scope(viewer).predicate());
        return store.list(ProblemFields.TYPE, related.then("order by t.opened_at desc, t.id limit 50")).stream()
                .map(Problem::new)
                .toList();
    }

    /** All, whoever may see them; duplicates are not among them. */
    Set<UUID> of(UUID problemId) {
        return new HashSet<>(jdbc.queryForList(
                "select other_id from problem_relation where problem_id = ?"
                        + " union select problem_id from problem_relation where other_id = ?",
                UUID.class,
                problemId,
                problemId));
    }

    /** Both tell it; harmless if they are related already. @throws Refusal if one of them has 10 already */
    @Transactional
    public void relate(String number, String otherNumber, Writing writing) {
        Two two = two(number, otherNumber.strip(), writing);
        Ticket problem = two.problem;
        int added = jdbc.update(
                "insert into problem_relation (problem_id, other_id, added_at) values (least(?, ?), greatest(?, ?), ?)"
                        + " on conflict do nothing",
                problem.id(),
                two.other.id(),
                problem.id(),
                two.other.id(),
                writing.at().atOffset(ZoneOffset.UTC));
        if (added == 0) return;
        requireFew(problem);
        requireFew(two.other);
        tellBoth(HistoryKind.LINKED, problem, two.other, writing);
    }

    private void requireFew(Ticket problem) {
        if (of(problem.id()).size() > MOST)
            throw invalid("problem", "problem.refusal.too_many_related", problem.number(), MOST);
    }

    @Transactional
    public void separate(String number, String otherNumber, Writing writing) {
        Two two = two(number, otherNumber.strip(), writing);
        Ticket problem = two.problem;
        int removed = jdbc.update(
                "delete from problem_relation where problem_id = least(?, ?) and other_id = greatest(?, ?)",
                problem.id(),
                two.other.id(),
                problem.id(),
                two.other.id());
        if (removed > 0) tellBoth(HistoryKind.UNLINKED, problem, two.other, writing);
    }

    private void tellBoth(HistoryKind kind, Ticket problem, Ticket other, Writing writing) {
        Problem told = writer.tell(problem, List.of(ProblemLinks.entry(kind, "problem", other.number())), writing);
        Writing effect = writing.because(told.ticket().asCause());
        writer.tell(other, List.of(ProblemLinks.entry(kind, "problem", problem.number())), effect);
    }

    private record Two(Ticket problem, Ticket other) {}

    /** The problem and another that the actor sees, locked together. */
    private Two two(String number, String otherNumber, Writing writing) {
        if (otherNumber.equals(number)) throw invalid("problem", "problem.refusal.own_relation", number);
        Map<String, Ticket> found = new HashMap<>();
        for (Problem one : writer.lock(List.of(number, otherNumber), writing)) found.put(one.number(), one.ticket());
        Ticket problem = found.get(number);
        if (problem == null) throw Refusal.notFound();
        TicketWriter.requireWorking(problem, writing);
        Ticket other = found.get(otherNumber);
        if (other == null) throw invalid("problem", "problem.refusal.no_problem", otherNumber);
        return new Two(problem, other);
    }

    private static Refusal invalid(String input, String message, Object... arguments) {
        return new Refusal(Refusal.Kind.INVALID, new Reason(input, message, List.of(arguments)));
    }
}
