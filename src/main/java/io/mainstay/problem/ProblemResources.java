package io.mainstay.problem;

import io.mainstay.access.Viewer;
import io.mainstay.api.ApiResource;
import io.mainstay.attachment.Attachments;
import io.mainstay.process.TicketErasure;
import io.mainstay.process.api.TicketAnswers;
import io.mainstay.process.api.TicketAttachmentApi;
import io.mainstay.process.api.TicketExplanationApi;
import io.mainstay.process.api.TicketFollowersApi;
import io.mainstay.process.api.TicketGuard;
import io.mainstay.process.api.TicketHistory;
import io.mainstay.process.api.TicketListApi;
import io.mainstay.process.api.TicketRedactionApi;
import io.mainstay.process.api.TicketTaskApi;
import io.mainstay.process.api.TicketTasksApi;
import io.mainstay.record.Refusal;
import io.mainstay.ticket.Participants;
import io.mainstay.ticket.Participants.Part;
import io.mainstay.ticket.TicketFields;
import java.time.Clock;
import java.util.List;

/** Where the resources are that problems have like every process; requesters find none of them. */
final class ProblemResources {

    private ProblemResources() {}

    @ApiResource("/api/v1/problems")
    static class Lists extends TicketListApi {
        Lists(ProblemRecordList list, Means means) {
            super(list, means);
        }

        @Override
        protected void admit(Viewer viewer) {
            if (!viewer.isStaff()) throw Refusal.notFound();
        }
    }

    @ApiResource("/api/v1/problems/{number}/explanation")
    static class Explanation extends TicketExplanationApi<Problem> {
        Explanation(Problems problems, Means means) {
            super(
                    problems,
                    List.of(TicketFields.TURN, TicketFields.TURN_AT, ProblemFields.STATE, TicketFields.FOLLOW_UP),
                    means);
        }
    }

    @ApiResource("/api/v1/problems/{number}/watchers")
    static class Watchers extends TicketFollowersApi {
        Watchers(Problems problems, Participants participants, Clock clock) {
            super(problems, Part.WATCHER, participants, clock);
        }
    }

    @ApiResource("/api/v1/problems/{number}/attachments")
    static class Files extends TicketAttachmentApi {
        Files(Problems problems, Attachments attachments) {
            super(problems, attachments);
        }

        /** A problem has no public side. */
        @Override
        protected boolean isPublic(boolean said, Viewer viewer) {
            return false;
        }
    }

    @ApiResource("/api/v1/problems/{number}/redactions")
    static class Redactions extends TicketRedactionApi {
        Redactions(Problems problems, TicketErasure erasure, TicketAnswers answers) {
            super(problems, erasure, answers);
        }
    }

    @ApiResource("/api/v1/problems/{number}/tasks")
    static class Tasks extends TicketTasksApi {
        Tasks(Problems problems, ProblemTasks tasks, TicketAnswers answers) {
            super(problems, tasks, answers);
        }
    }

    @ApiResource("/api/v1/problem-tasks/{number}")
    static class Task extends TicketTaskApi<ProblemTask, ProblemTaskState> {
        Task(ProblemTasks tasks, TicketAnswers answers, TicketGuard guard, TicketHistory history) {
            super(tasks, answers, guard, history);
        }
    }
}
