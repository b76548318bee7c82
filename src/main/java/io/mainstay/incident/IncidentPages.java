package io.mainstay.incident;

import io.mainstay.process.page.TicketDialogs;
import io.mainstay.process.page.TicketPages;
import io.mainstay.ticket.Reads;
import io.mainstay.web.Pages;
import java.time.Clock;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.RequestMapping;

/** The page of one incident, and its parts. */
@Controller
@RequestMapping("/incidents")
class IncidentPages extends TicketPages<Incident> {

    IncidentPages(IncidentRecords records, TicketDialogs dialogs, Reads reads, Pages pages, Clock clock) {
        super(records, dialogs, reads, pages, clock);
    }
}
