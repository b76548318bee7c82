package io.mainstay.incident;

import io.mainstay.api.ApiResource;
import io.mainstay.attachment.Attachments;
import io.mainstay.process.TicketErasure;
import io.mainstay.process.api.TicketAnswers;
import io.mainstay.process.api.TicketApi;
import io.mainstay.process.api.TicketAttachmentApi;
import io.mainstay.process.api.TicketExplanationApi;
import io.mainstay.process.api.TicketFollowersApi;
import io.mainstay.process.api.TicketGuard;
import io.mainstay.process.api.TicketHistory;
import io.mainstay.process.api.TicketListApi;
import io.mainstay.process.api.TicketRedactionApi;
import io.mainstay.process.api.TicketTaskApi;
import io.mainstay.process.api.TicketTasksApi;
import io.mainstay.ticket.Participants;
import io.mainstay.ticket.Participants.Part;
import io.mainstay.ticket.TicketFields;
import java.time.Clock;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Where the resources are that incidents have like every process. */
final class IncidentResources {

    private IncidentResources() {}

    @ApiResource("/api/v1/incidents")
    static class Records extends TicketApi<Incident> {
        Records(Incidents incidents, TicketAnswers answers, TicketGuard guard, TicketHistory history) {
            super(incidents, answers, guard, history);
        }
    }

    @ApiResource("/api/v1/incidents")
    static class Lists extends TicketListApi {
        Lists(IncidentRecordList list, Means means) {
            super(list, means);
        }
    }

    @ApiResource("/api/v1/incidents/{number}/explanation")
    static class Explanation extends TicketExplanationApi<Incident> {
        Explanation(Incidents incidents, Means means) {
            super(
                    incidents,
                    List.of(
                            TicketFields.TURN,
                            TicketFields.TURN_AT,
                            IncidentFields.STATE,
                            IncidentFields.HOLD_REASON,
                            TicketFields.FOLLOW_UP,
                            TicketFields.CALLER_REPLIED),
                    means);
        }

        @Override
        protected @Nullable String overridden(Incident incident) {
            return incident.get(IncidentFields.PRIORITY_REASON);
        }
    }

    @ApiResource("/api/v1/incidents/{number}/watchers")
    static class Watchers extends TicketFollowersApi {
        Watchers(Incidents incidents, Participants participants, Clock clock) {
            super(incidents, Part.WATCHER, participants, clock);
        }
    }

    @ApiResource("/api/v1/incidents/{number}/affected")
    static class Affected extends TicketFollowersApi {
        Affected(Incidents incidents, Participants participants, Clock clock) {
            super(incidents, Part.AFFECTED, participants, clock);
        }
    }

    @ApiResource("/api/v1/incidents/{number}/attachments")
    static class Files extends TicketAttachmentApi {
        Files(Incidents incidents, Attachments attachments) {
            super(incidents, attachments);
        }
    }

    @ApiResource("/api/v1/incidents/{number}/redactions")
    static class Redactions extends TicketRedactionApi {
        Redactions(Incidents incidents, TicketErasure erasure, TicketAnswers answers) {
            super(incidents, erasure, answers);
        }
    }

    @ApiResource("/api/v1/incidents/{number}/tasks")
    static class Tasks extends TicketTasksApi {
        Tasks(Incidents incidents, IncidentTasks tasks, TicketAnswers answers) {
            super(incidents, tasks, answers);
        }
    }

    @ApiResource("/api/v1/incident-tasks/{number}")
    static class Task extends TicketTaskApi<IncidentTask, IncidentTaskState> {
        Task(IncidentTasks tasks, TicketAnswers answers, TicketGuard guard, TicketHistory history) {
            super(tasks, answers, guard, history);
        }
    }
}
