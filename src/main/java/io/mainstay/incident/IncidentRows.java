package io.mainstay.incident;

import io.mainstay.access.Viewer;
import io.mainstay.choice.Choices;
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
class IncidentRows {

    private final Names names;
    private final Reads reads;
    private final Choices choices;

    IncidentRows(Names names, Reads reads, Choices choices) {
        this.names = names;
        this.reads = reads;
        this.choices = choices;
    }

    /** @param fetched the fields that the values hold */
    List<IncidentRow> of(List<Values> found, List<Field<?>> fetched, Viewer viewer, Moments moments) {
        Names.Wanted wanted = new Names.Wanted();
        found.forEach(values -> wanted.add(values, fetched));
        FieldTexts texts = new FieldTexts(IncidentFields.TYPE, moments, choices, names.find(wanted));
        Map<UUID, Integer> seen = reads.of(
                viewer.personId(),
                found.stream().map(values -> values.require(TicketFields.ID)).toList());
        return found.stream()
                .map(values -> new IncidentRow(
                        values, texts, isUnread(values, seen), TicketAccess.readsInternal(viewer, values)))
                .toList();
    }

    private static boolean isUnread(Values values, Map<UUID, Integer> seen) {
        int seq = seen.getOrDefault(values.require(TicketFields.ID), 0);
        return values.require(IncidentFields.STATE).isOpen() && seq < values.require(TicketFields.HISTORY_SEQ);
    }
}
