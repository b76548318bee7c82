package io.mainstay.problem;

import io.mainstay.process.page.TaskPages;
import io.mainstay.process.page.TaskSource;
import io.mainstay.process.page.TicketDialogs;
import io.mainstay.record.Field;
import io.mainstay.ticket.TaskFields;
import io.mainstay.ticket.TicketFields;
import java.util.List;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.RequestMapping;

/** Tasks of a problem, in dialogs over its page. */
@Controller
@RequestMapping(ProblemTaskPages.PATH)
class ProblemTaskPages extends TaskPages<ProblemTask, ProblemTaskState> {

    static final String PATH = "/problem-tasks";

    private static final List<Field<?>> FIELDS = List.of(
            TicketFields.TITLE,
            ProblemTaskFields.KIND,
            TaskFields.DESCRIPTION,
            TicketFields.TEAM,
            TicketFields.ASSIGNEE);

    ProblemTaskPages(Problems problems, ProblemTasks tasks, TicketDialogs dialogs) {
        super(source(problems, tasks), dialogs);
    }

    static TaskSource<ProblemTask, ProblemTaskState> source(Problems problems, ProblemTasks tasks) {
        return new TaskSource<>(problems, tasks, ProblemTaskState.class, PATH, FIELDS);
    }
}
