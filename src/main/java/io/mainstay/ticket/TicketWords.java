package io.mainstay.ticket;

import io.mainstay.database.Sql;
import io.mainstay.history.Event;
import io.mainstay.history.HistoryKind;
import io.mainstay.history.Payloads;
import io.mainstay.record.Draft;
import io.mainstay.record.Field;
import io.mainstay.record.FieldType;
import io.mainstay.search.SearchText;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * The searchable text of a ticket. A text that was changed stays findable by its old words until the ticket is indexed
 * anew.
 */
final class TicketWords {

    private TicketWords() {}

    static Sql insertion(UUID id, Draft draft, List<Event> events) {
        String title = draft.require(TicketFields.TITLE);
        return SearchText.insertion(id, title, words(draft, true, events), words(draft, false, events));
    }

    static Optional<Sql> update(UUID id, Draft draft, List<Event> events) {
        String visible = words(draft, true, events);
        if (draft.changes(TicketFields.TITLE)) visible += "\n" + draft.require(TicketFields.TITLE);
        String internal = words(draft, false, events);
        if (visible.isBlank() && internal.isBlank()) return Optional.empty();
        return Optional.of(SearchText.addition(id, visible, internal));
    }

    private static String words(Draft draft, boolean isPublic, List<Event> events) {
        Stream<String> fields = draft.changed().stream()
                .filter(field -> field.type() instanceof FieldType.Text)
                .filter(field -> field != TicketFields.TITLE && !field.is(Field.Trait.HIDDEN))
                .filter(field -> field.is(Field.Trait.PUBLIC) == isPublic)
                .map(field -> (String) draft.get(field))
                .filter(text -> text != null);
        Stream<String> messages = events.stream()
                .filter(event -> event.kind() == HistoryKind.REPLY || event.kind() == HistoryKind.NOTE)
                .filter(event -> event.isPublic() == isPublic)
                .map(Payloads::text);
        return Stream.concat(fields, messages).collect(Collectors.joining("\n"));
    }
}
