package io.mainstay.incident;

import io.mainstay.process.page.TaskPages;
import io.mainstay.process.page.TaskSource;
import io.mainstay.process.page.TicketDialogs;
import io.mainstay.record.Field;
import io.mainstay.ticket.TaskFields;
import io.mainstay.ticket.TicketFields;
import java.util.List;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.RequestMapping;

/** Tasks of an incident, in dialogs over its page. */
@Controller
@RequestMapping(IncidentTaskPages.PATH)
class IncidentTaskPages extends TaskPages<IncidentTask, IncidentTaskState> {

    static final String PATH = "/incident-tasks";

    private static final List<Field<?>> FIELDS =
            List.of(TicketFields.TITLE, TaskFields.DESCRIPTION, TicketFields.TEAM, TicketFields.ASSIGNEE);

    IncidentTaskPages(Incidents incidents, IncidentTasks tasks, TicketDialogs dialogs) {
        super(source(incidents, tasks), dialogs);
    }

    static TaskSource<IncidentTask, IncidentTaskState> source(Incidents incidents, IncidentTasks tasks) {
        return new TaskSource<>(incidents, tasks, IncidentTaskState.class, PATH, FIELDS);
    }
}
