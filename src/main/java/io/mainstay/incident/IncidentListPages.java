package io.mainstay.incident;

import io.mainstay.process.list.TicketListDesk;
import io.mainstay.process.list.TicketListPages;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.RequestMapping;

/** The list of incidents and its parts. */
@Controller
@RequestMapping("/incidents")
class IncidentListPages extends TicketListPages {

    IncidentListPages(IncidentRecordList list, TicketListDesk desk) {
        super(list, desk);
    }
}
