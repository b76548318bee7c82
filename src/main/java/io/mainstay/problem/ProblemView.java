package io.mainstay.problem;

import io.mainstay.list.RecordList.BuiltIn;
import io.mainstay.record.Field;
import io.mainstay.ticket.TicketFields;
import io.mainstay.view.Sort;
import java.util.Locale;

/** The lists of problems that everybody has from the start. */
enum ProblemView {
    MY_TEAMS("state:open team:my_teams", TicketFields.PRIORITY, false),
    UNASSIGNED("state:open assignee:none", TicketFields.PRIORITY, false),
    MINE("state:open assignee:me", TicketFields.PRIORITY, false),
    IN_ANALYSIS("state:assess,root_cause_analysis", TicketFields.OPENED, false),
    KNOWN_ERRORS("known_error:true", TicketFields.OPENED, true),
    RISKS_DUE("resolution_code:risk_accepted risk_review<=this_week", ProblemFields.RISK_REVIEW, false),
    OPEN("state:open", TicketFields.OPENED, true),
    ALL("", TicketFields.OPENED, true);

    private final String filter;
    private final Field<?> sortField;
    private final boolean descending;

    ProblemView(String filter, Field<?> sortField, boolean descending) {
        this.filter = filter;
        this.sortField = sortField;
        this.descending = descending;
    }

    BuiltIn builtIn() {
        return new BuiltIn(name().toLowerCase(Locale.ROOT), filter, new Sort(sortField, descending));
    }
}
