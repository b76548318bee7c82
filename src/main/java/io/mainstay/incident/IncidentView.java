package io.mainstay.incident;

import io.mainstay.list.RecordList.BuiltIn;
import io.mainstay.record.Field;
import io.mainstay.ticket.TicketFields;
import io.mainstay.view.Sort;
import java.util.Locale;

/** The lists that everybody has from the start; each is a filter and an order, so it can be changed and saved. */
enum IncidentView {
    MY_TEAMS("state:open team:my_teams", TicketFields.QUEUE, false),
    UNASSIGNED("state:open assignee:none", TicketFields.PRIORITY, false),
    MINE("state:open assignee:me", TicketFields.QUEUE, false),
    CRITICAL("state:open priority<=2", TicketFields.PRIORITY, false),
    WAITING_CALLER("state:on_hold hold_reason:1", TicketFields.OPENED, false),
    UNTOUCHED("state:open turn:ours updated<-24h", TicketFields.OPENED, false),
    OPEN("state:open", TicketFields.OPENED, true),
    ALL("", TicketFields.OPENED, true);

    private final String filter;
    private final Field<?> sortField;
    private final boolean descending;

    IncidentView(String filter, Field<?> sortField, boolean descending) {
        this.filter = filter;
        this.sortField = sortField;
        this.descending = descending;
    }

    BuiltIn builtIn() {
        return new BuiltIn(name().toLowerCase(Locale.ROOT), filter, new Sort(sortField, descending));
    }
}
