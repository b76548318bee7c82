package io.mainstay.problem.trend;

import io.mainstay.problem.Problem;
import io.mainstay.problem.ProblemFields;
import io.mainstay.problem.ProblemOpening;
import io.mainstay.record.Coded;
import io.mainstay.record.Draft;
import io.mainstay.ticket.Level;
import io.mainstay.ticket.TicketFields;
import io.mainstay.ticket.Writing;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Service;

/** Makes a problem of what the figures show, with its incidents linked. */
@Service
class TrendProblems {

    /** The newest of a cell; more would be read by nobody, and each gets an entry in its history. */
    static final int LINKED = 1_000;

    private static final String USUAL = """
            select impact, urgency from ticket where number = any(?)
            group by impact, urgency order by count(*) desc, impact, urgency limit 1""";

    private final ProblemOpening opening;
    private final JdbcTemplate jdbc;

    TrendProblems(ProblemOpening opening, JdbcTemplate jdbc) {
        this.opening = opening;
        this.jdbc = jdbc;
    }

    /** What a problem is made of. */
    record Seed(
            String title,
            @Nullable String description,
            @Nullable UUID service,
            @Nullable String category,
            List<String> incidents) {}

    Problem create(Seed seed, Writing writing) {
        Coordinators.require(writing.actor());
        Draft draft = Draft.blank()
                .set(TicketFields.TITLE, seed.title.strip())
                .set(ProblemFields.DESCRIPTION, seed.description)
                .set(TicketFields.SERVICE, seed.service)
                .set(TicketFields.CATEGORY, seed.category);
        rate(draft, seed.incidents);
        return opening.open(draft, seed.incidents, writing);
    }

    /** Impact and urgency that most of the incidents have. */
    private void rate(Draft draft, List<String> incidents) {
        jdbc.query(
                USUAL,
                row -> {
                    draft.set(TicketFields.IMPACT, Coded.parse(Level.class, row.getString("impact")));
                    draft.set(TicketFields.URGENCY, Coded.parse(Level.class, row.getString("urgency")));
                },
                (Object) incidents.toArray(String[]::new));
    }
}
