package io.mainstay.process.list;

import io.mainstay.access.Viewer;
import io.mainstay.record.Field;
import io.mainstay.record.Values;
import io.mainstay.ticket.FieldTexts;
import io.mainstay.ticket.Names;
import io.mainstay.ticket.Reads;
import io.mainstay.ticket.TicketAccess;
import io.mainstay.ticket.TicketFields;
import io.mainstay.web.Moments;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.springframework.stereotype.Component;

/** Found values as rows: with names, unread marks, and nothing of what the viewer may not read. */
@Component
class TicketRows {

    private final Names names;
    private final Reads reads;

    TicketRows(Names names, Reads reads) {
        this.names = names;
        this.reads = reads;
    }

    /** @param fetched the fields that the values hold */
    List<TicketRow> of(TicketList list, List<Values> found, List<Field<?>> fetched, Viewer viewer, Moments moments) {
        Names.Wanted wanted = new Names.Wanted();
        found.forEach(values -> wanted.add(values, fetched));
        FieldTexts texts = list.texts(moments, names.find(wanted, viewer));
        Map<UUID, Integer> seen = reads.of(
                viewer.personId(),
                found.stream().map(values -> values.require(TicketFields.ID)).toList());
        return found.stream().map(values -> row(values, texts, seen, viewer)).toList();
    }

    private static TicketRow row(Values values, FieldTexts texts, Map<UUID, Integer> seen, Viewer viewer) {
        int seq = seen.getOrDefault(values.require(TicketFields.ID), 0);
        boolean news = seq < values.require(TicketFields.HISTORY_SEQ);
        TicketRow row = new TicketRow(values, texts, news, TicketAccess.readsInternal(viewer, values));
        return news && !row.state().isOpen() ? new TicketRow(values, texts, false, row.internal()) : row;
    }
}
