package io.mainstay.problem;

import io.mainstay.process.list.TicketListDesk;
import io.mainstay.process.list.TicketListPages;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.RequestMapping;

/** The list of problems and its parts. */
@Controller
@RequestMapping("/problems")
class ProblemListPages extends TicketListPages {

    ProblemListPages(ProblemRecordList list, TicketListDesk desk) {
        super(list, desk);
    }
}
