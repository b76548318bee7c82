package io.mainstay.problem;

import io.mainstay.process.page.TicketDialogPages;
import io.mainstay.process.page.TicketDialogs;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.RequestMapping;

/** The dialogs over a problem that every process has. */
@Controller
@RequestMapping("/problems")
class ProblemDialogPages extends TicketDialogPages<Problem> {

    ProblemDialogPages(ProblemRecords records, Problems problems, ProblemTasks tasks, TicketDialogs dialogs) {
        super(records, ProblemTaskPages.source(problems, tasks), dialogs);
    }
}
