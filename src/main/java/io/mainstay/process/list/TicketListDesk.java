package io.mainstay.process.list;

import io.mainstay.list.ListViews;
import io.mainstay.web.Pages;
import org.springframework.stereotype.Component;

/** What every {@link TicketListPages} works with. */
@Component
public class TicketListDesk {

    final TicketLists lists;
    final TicketExport export;
    final ListViews views;
    final Pages pages;

    TicketListDesk(TicketLists lists, TicketExport export, ListViews views, Pages pages) {
        this.lists = lists;
        this.export = export;
        this.views = views;
        this.pages = pages;
    }
}
