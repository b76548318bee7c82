package io.mainstay.problem;

import static io.mainstay.problem.ProblemFields.TYPE;

import io.mainstay.access.Viewer;
import io.mainstay.database.Sql;
import io.mainstay.job.JobSchedule;
import io.mainstay.job.RecurringJob;
import io.mainstay.record.Draft;
import io.mainstay.record.Refusal;
import io.mainstay.ticket.Ticket;
import io.mainstay.ticket.TicketFields;
import io.mainstay.ticket.TicketStore;
import io.mainstay.ticket.Writing;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/**
 * Brings accepted risks back on the day of their review: as a task for the coordinator, so that it stands among their
 * work until somebody has judged the risk again. Once for each day that was set.
 */
@Component
class RiskReviewJob implements RecurringJob {

    private static final Logger LOG = LoggerFactory.getLogger(RiskReviewJob.class);
    private static final int BATCH = 200;

    private final TicketStore store;
    private final ProblemTasks tasks;
    private final CallerTexts texts;

    RiskReviewJob(TicketStore store, ProblemTasks tasks, CallerTexts texts) {
        this.store = store;
        this.tasks = tasks;
        this.texts = texts;
    }

    @Override
    public String name() {
        return "problem.risk_review";
    }

    @Override
    public JobSchedule schedule() {
        return JobSchedule.every(Duration.ofMinutes(30));
    }

    @Override
    public void run(Instant now) {
        for (Ticket ticket : due(now)) {
            Problem problem = new Problem(ticket);
            try {
                bringBack(problem, problem.get(TicketFields.ASSIGNEE), now);
            } catch (Refusal refusal) {
                // Whoever coordinated it has left: the team finds it.
                LOG.info("{} comes back to nobody: {}", ticket.number(), refusal.getMessage());
                bringBack(problem, null, now);
            }
        }
    }

    /** Due, and without a task that was opened for this review. */
    private List<Ticket> due(Instant now) {
        Sql due = Sql.of(
                        "d.resolution_code = 'risk_accepted' and d.risk_review <= ?",
                        LocalDate.ofInstant(now, ZoneOffset.UTC))
                .then(
                        "and not exists (select 1 from ticket r join problem_task p on p.id = r.id where r.parent_id = t.id"
                                + " and p.kind = 'risk_review' and r.opened_at >= d.risk_review)");
        return store.list(TYPE, due.then("order by t.id limit " + BATCH));
    }

    private void bringBack(Problem problem, @Nullable UUID assignee, Instant now) {
        Draft draft = Draft.blank()
                .set(TicketFields.TITLE, texts.inEnglish("problem.risk.due"))
                .set(ProblemTaskFields.KIND, ProblemTaskKind.RISK_REVIEW)
                .set(TicketFields.TEAM, problem.get(TicketFields.TEAM))
                .set(TicketFields.ASSIGNEE, assignee);
        tasks.create(problem, draft, Writing.by(Viewer.SYSTEM, now));
    }
}
