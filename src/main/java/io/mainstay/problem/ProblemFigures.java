package io.mainstay.problem;

import io.mainstay.access.Viewer;
import io.mainstay.database.Sql;
import io.mainstay.ticket.TicketAccess;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.UUID;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Repository;

/** How much a problem disturbs: the incidents behind it, of those whose internal side the viewer reads. */
@Repository
class ProblemFigures {

    static final int WEEKS = 26;

    private static final Duration WEEK = Duration.ofDays(7);

    private final JdbcTemplate jdbc;

    ProblemFigures(JdbcTemplate jdbc) {
        this.jdbc = jdbc;
    }

    /**
     * The figures.
     *
     * @param people callers and others who are affected, each counted once
     * @param weeks how many incidents were opened in each of the last 26 weeks, the present one last
     */
    record Figures(int incidents, int open, int people, List<Integer> weeks) {

        int most() {
            return Math.max(1, Collections.max(weeks));
        }

        int lately() {
            return weeks.stream().mapToInt(Integer::intValue).sum();
        }
    }

    Figures of(UUID problemId, Viewer viewer, Instant now) {
        Sql scope = TicketAccess.internal(viewer);
        Sql counts = Sql.of("""
                        with linked as (select t.id, t.caller_id, t.state_class
                            from problem_incident l join ticket t on t.id = l.incident_id where l.problem_id = ? and""", problemId).then(scope).then("""
                        ) select (select count(*) from linked),
                            (select count(*) from linked where state_class < 4),
                            (select count(distinct person) from (select caller_id as person from linked
                                union all select p.person_id from linked join ticket_person p on p.ticket_id = linked.id
                                where p.role = 'affected') everybody)""");
        List<Integer> weeks = weeks(problemId, scope, now);
        return jdbc.query(
                        counts.text(),
                        (row, index) -> new Figures(row.getInt(1), row.getInt(2), row.getInt(3), weeks),
                        counts.arguments())
                .getFirst();
    }

    private List<Integer> weeks(UUID problemId, Sql scope, Instant now) {
        List<Integer> weeks = new ArrayList<>(Collections.nCopies(WEEKS, 0));
        var at = now.atOffset(ZoneOffset.UTC);
        Sql sql = Sql.of("""
                        select floor(extract(epoch from ?::timestamptz - t.opened_at) / 604800)::int as ago, count(*)
                        from problem_incident l join ticket t on t.id = l.incident_id
                        where l.problem_id = ? and t.opened_at <= ? and t.opened_at > ? and""", at, problemId, at, at.minus(WEEK.multipliedBy(WEEKS)))
                .then(scope)
                .then("group by ago");
        jdbc.query(
                sql.text(),
                row -> {
                    int ago = row.getInt(1);
                    if (ago >= 0 && ago < WEEKS) weeks.set(WEEKS - 1 - ago, row.getInt(2));
                },
                sql.arguments());
        return weeks;
    }
}
