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
            UUID team = problem.get(TicketFields.TEAM);
            // Whoever coordinated it may have left, or the team may be gone: somebody finds it all the same.
            boolean back = bringBack(problem, team, problem.get(TicketFields.ASSIGNEE), now)
                    || bringBack(problem, team, null, now)
                    || bringBack(problem, null, null, now);
            if (!back) LOG.warn("The accepted risk of {} cannot come back", problem.number());
        }
    }

    /** Due by universal time, and without a task that was opened for this review. */
    private List<Ticket> due(Instant now) {
        Sql due = Sql.of(
                        "d.resolution_code = 'risk_accepted' and d.risk_review <= ?",
                        LocalDate.ofInstant(now, ZoneOffset.UTC))
                .then(
                        "and not exists (select 1 from ticket r join problem_task p on p.id = r.id where r.parent_id = t.id"
                                + " and p.kind = 'risk_review' and r.opened_at >= d.risk_review::timestamp at time zone 'UTC')");
        return store.list(TYPE, due.then("order by t.id limit " + BATCH));
    }

    private boolean bringBack(Problem problem, @Nullable UUID team, @Nullable UUID assignee, Instant now) {
        Draft draft = Draft.blank()
                .set(TicketFields.TITLE, texts.inEnglish("problem.risk.due"))
                .set(ProblemTaskFields.KIND, ProblemTaskKind.RISK_REVIEW)
                .set(TicketFields.TEAM, team)
                .set(TicketFields.ASSIGNEE, assignee);
        try {
            tasks.create(problem, draft, Writing.by(Viewer.SYSTEM, now));
            return true;
        } catch (Refusal refusal) {
            LOG.info("{} does not come back like this: {}", problem.number(), refusal.getMessage());
            return false;
        }
    }
}
