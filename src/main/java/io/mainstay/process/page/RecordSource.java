package io.mainstay.process.page;

import io.mainstay.access.Viewer;
import io.mainstay.record.Field;
import io.mainstay.record.Refusal;
import io.mainstay.ticket.TicketFields;
import io.mainstay.ticket.TicketProcess;
import io.mainstay.ticket.TicketRecord;
import io.mainstay.ticket.Writing;
import io.mainstay.web.Html;
import io.mainstay.web.Moments;
import java.util.List;

/** What a process gives to the pages of its records. */
public interface RecordSource<R extends TicketRecord> {

    TicketProcess<R> process();

    /**
     * The model of the process's templates {@code record}, {@code peek}, {@code parts}, {@code changed} and {@code
     * peeked}.
     *
     * @param whole with all entries of the stream, not only the last ones
     */
    RecordModel of(R record, Viewer viewer, Moments moments, boolean whole);

    /** The fields that one dialog edits if it is opened for the one with this name; empty: that one alone. */
    default List<Field<?>> together(String only) {
        if (only.equals(TicketFields.CATEGORY.name())) return List.of(TicketFields.CATEGORY, TicketFields.SUBCATEGORY);
        if (only.equals(TicketFields.TEAM.name())) return List.of(TicketFields.TEAM, TicketFields.ASSIGNEE);
        return List.of();
    }

    /** Gives it to the writer, from a list. */
    R take(String number, Writing writing);

    /** Whether a change that led there can be taken back. */
    default boolean isUndoable(R after) {
        return after.state().stateClass().isActive();
    }

    /** Where those who only report see it. @throws Refusal (not found) if they do not */
    default Html forRequesters(String number, Viewer viewer) {
        throw Refusal.notFound();
    }
}
