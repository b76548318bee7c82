package io.mainstay.problem.trend;

import io.mainstay.problem.Problem;
import io.mainstay.problem.ProblemOpening;
import io.mainstay.record.Draft;
import io.mainstay.ticket.TicketFields;
import io.mainstay.ticket.Writing;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;

/** Makes a problem of what the figures show, with its incidents linked. */
@Service
class TrendProblems {

    /** The newest of a cell; more would be read by nobody, and each gets an entry in its history. */
    static final int LINKED = 1_000;

    private final ProblemOpening opening;

    TrendProblems(ProblemOpening opening) {
        this.opening = opening;
    }

    /** What a problem is made of. */
    record Seed(
            String title, @Nullable UUID service, @Nullable String category, List<String> incidents) {}

    Problem create(Seed seed, Writing writing) {
        Coordinators.require(writing.actor());
        Draft draft = Draft.blank()
                .set(TicketFields.TITLE, seed.title.strip())
                .set(TicketFields.SERVICE, seed.service)
                .set(TicketFields.CATEGORY, seed.category);
        return opening.open(draft, seed.incidents, writing);
    }
}
