package io.mainstay.problem;

import io.mainstay.api.ApiResource;
import io.mainstay.api.Body;
import io.mainstay.api.Given;
import io.mainstay.process.api.TicketAnswers;
import io.mainstay.process.api.TicketApi;
import io.mainstay.process.api.TicketGuard;
import io.mainstay.process.api.TicketHistory;
import io.mainstay.record.Refusal;
import io.mainstay.ticket.Writing;
import java.util.List;

/** Problems: as every ticket, and opened from the incidents that they are behind. */
@ApiResource("/api/v1/problems")
class ProblemApi extends TicketApi<Problem> {

    private final ProblemOpening opening;
    private final TicketAnswers answers;

    ProblemApi(
            Problems problems,
            ProblemOpening opening,
            TicketAnswers answers,
            TicketGuard guard,
            TicketHistory history) {
        super(problems, answers, guard, history);
        this.opening = opening;
        this.answers = answers;
    }

    @Override
    protected Problem create(Body body, Writing writing) {
        if (!writing.actor().isStaff()) throw Refusal.notFound();
        Given given = body.as(answers.writable(ProblemFields.TYPE).with("ProblemOpening", ProblemShapes.INCIDENTS));
        List<String> behind = given.list(ProblemShapes.INCIDENTS);
        return opening.open(opening.completed(given.draft(), behind, writing.actor()), behind, writing);
    }
}
