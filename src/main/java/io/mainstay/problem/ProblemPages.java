package io.mainstay.problem;

import io.mainstay.process.page.TicketDialogs;
import io.mainstay.process.page.TicketPages;
import io.mainstay.ticket.Reads;
import io.mainstay.web.Pages;
import java.time.Clock;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.RequestMapping;

/** The page of one problem, and its parts. */
@Controller
@RequestMapping("/problems")
class ProblemPages extends TicketPages<Problem> {

    ProblemPages(ProblemRecords records, TicketDialogs dialogs, Reads reads, Pages pages, Clock clock) {
        super(records, dialogs, reads, pages, clock);
    }
}
