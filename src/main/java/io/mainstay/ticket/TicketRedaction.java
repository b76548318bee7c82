package io.mainstay.ticket;

import io.mainstay.database.Sql;
import io.mainstay.history.Entry;
import io.mainstay.history.Event;
import io.mainstay.history.History;
import io.mainstay.history.HistoryKind;
import io.mainstay.history.Payloads;
import io.mainstay.history.Redactable;
import io.mainstay.record.Field;
import io.mainstay.record.FieldType;
import io.mainstay.search.SearchText;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.springframework.jdbc.core.JdbcTemplate;

/** Cleans the columns and the search text of one type of ticket; each process declares a bean for its types. */
public final class TicketRedaction implements Redactable {

    private final TicketType type;
    private final JdbcTemplate jdbc;
    private final TicketStore store;
    private final History history;

    public TicketRedaction(TicketType type, JdbcTemplate jdbc, TicketStore store, History history) {
        this.type = type;
        this.jdbc = jdbc;
        this.store = store;
        this.history = history;
    }

    @Override
    public void redact(Erased erased) {
        if (!erased.recordType().equals(type.name())) return;
        if (erased.text() != null) cleanColumns(erased);
        indexAnew(erased);
    }

    private void cleanColumns(Erased erased) {
        for (Field<?> field : type.record().fields()) {
            if (!isFreeText(field) || !(field.storage() instanceof Field.Storage.Column column)) continue;
            String table = column.alias().equals("t") ? "ticket" : type.table();
            jdbc.update(
                    "update " + table + " set " + column.name() + " = replace(" + column.name()
                            + ", ?, ?) where id = ? and position(? in " + column.name() + ") > 0",
                    erased.text(),
                    erased.clean(String.valueOf(erased.text())),
                    erased.recordId(),
                    erased.text());
        }
        String custom =
                jdbc.queryForObject("select custom::text from ticket where id = ?", String.class, erased.recordId());
        if (custom == null) return;
        String cleaned = erased.cleanJson(custom);
        if (!cleaned.equals(custom))
            jdbc.update("update ticket set custom = ?::jsonb where id = ?", cleaned, erased.recordId());
    }

    private void indexAnew(Erased erased) {
        Ticket ticket = store.find(type, Sql.of("t.id = ?", erased.recordId())).orElseThrow();
        List<String> visible = new ArrayList<>();
        List<String> internal = new ArrayList<>();
        for (Field<?> field : type.record().fields()) {
            String value = isFreeText(field) && field != TicketFields.TITLE
                    ? ticket.values().code(field)
                    : null;
            if (value != null) (field.is(Field.Trait.PUBLIC) ? visible : internal).add(value);
        }
        for (Entry entry : history.of(erased.recordId(), Instant.EPOCH)) {
            boolean message = entry.kind() == HistoryKind.REPLY || entry.kind() == HistoryKind.NOTE;
            String payload = entry.payload();
            if (message && payload != null)
                (entry.isPublic() ? visible : internal)
                        .add(Payloads.text(new Event(entry.kind(), entry.isPublic(), payload)));
        }
        Sql row = SearchText.replacement(
                erased.recordId(),
                ticket.values().require(TicketFields.TITLE),
                String.join("\n", visible),
                String.join("\n", internal));
        jdbc.update(row.text(), row.arguments());
    }

    private static boolean isFreeText(Field<?> field) {
        return field.type() instanceof FieldType.Text && field != TicketFields.NUMBER && field != TicketFields.TYPE;
    }
}
