package io.mainstay.ticket;

import io.mainstay.database.Sql;
import io.mainstay.history.Event;
import io.mainstay.history.HistoryKind;
import io.mainstay.history.Payloads;
import io.mainstay.record.Draft;
import io.mainstay.record.Field;
import io.mainstay.record.FieldType;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * The searchable text of a ticket: what the caller may read in {@code public}, everything in {@code internal}. A text
 * that was changed stays findable by its old words until the ticket is indexed anew.
 */
final class TicketWords {

    private TicketWords() {}

    static Sql insertion(UUID id, Draft draft, List<Event> events) {
        String visible = words(draft, true, events);
        return Sql.of(
                "insert into ticket_search (id, public, internal)"
                        + " values (?, to_tsvector('mainstay', ?), to_tsvector('mainstay', ?))",
                id,
                visible,
                words(draft, false, events));
    }

    static Optional<Sql> update(UUID id, Draft draft, List<Event> events) {
        String visible = words(draft, true, events);
        String all = words(draft, false, events);
        if (all.isBlank()) return Optional.empty();
        return Optional.of(Sql.of(
                "update ticket_search set public = public || to_tsvector('mainstay', ?),"
                        + " internal = internal || to_tsvector('mainstay', ?) where id = ?",
                visible,
                all,
                id));
    }

    private static String words(Draft draft, boolean publicOnly, List<Event> events) {
        Stream<String> fields = draft.changed().stream()
                .filter(field -> field.type() instanceof FieldType.Text)
                .filter(field -> !field.is(Field.Trait.HIDDEN))
                .filter(field -> !publicOnly || field.is(Field.Trait.PUBLIC))
                .map(field -> (String) draft.get(field))
                .filter(text -> text != null);
        Stream<String> messages = events.stream()
                .filter(event -> event.kind() == HistoryKind.REPLY || event.kind() == HistoryKind.NOTE)
                .filter(event -> !publicOnly || event.isPublic())
                .map(Payloads::text);
        return Stream.concat(fields, messages).collect(Collectors.joining("\n"));
    }
}
