package io.mainstay.incident;

import io.mainstay.process.page.TicketDialogPages;
import io.mainstay.process.page.TicketDialogs;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.RequestMapping;

/** The dialogs over an incident that every process has. */
@Controller
@RequestMapping("/incidents")
class IncidentDialogPages extends TicketDialogPages<Incident> {

    IncidentDialogPages(IncidentRecords records, Incidents incidents, IncidentTasks tasks, TicketDialogs dialogs) {
        super(records, IncidentTaskPages.source(incidents, tasks), dialogs);
    }
}
