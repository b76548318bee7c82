package io.mainstay.ticket;

import io.mainstay.history.Entry;
import io.mainstay.history.HistoryKind;
import io.mainstay.record.Draft;
import io.mainstay.record.Field;
import io.mainstay.record.Refusal;
import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * Takes back a change that the log tells: its author may, for some minutes, as long as nobody changed the same fields
 * again. The log keeps both. Messages that went with it were said and stay.
 */
public final class Reversal {

    private static final Duration WINDOW = Duration.ofMinutes(10);
    private static final JsonMapper JSON = JsonMapper.builder().build();

    /** The newest first. */
    private final List<Entry> changes;

    private Reversal(List<Entry> changes) {
        this.changes = changes;
    }

    /**
     * The change that led to a version, with what its author stored by the same act: a dialog that moves a ticket may
     * write fields first.
     *
     * @throws Refusal if it is another person's, or too long ago
     */
    public static Reversal of(List<Entry> history, int version, UUID actorId, Instant now) {
        Entry change = history.stream()
                .filter(entry -> entry.kind() == HistoryKind.CHANGED
                        && payload(entry).path("version").asInt(0) == version)
                .findFirst()
                .orElseThrow(() -> Refusal.notNow("ticket.undo.gone"));
        if (!actorId.equals(change.actorId()) || now.isAfter(change.at().plus(WINDOW)))
            throw Refusal.notNow("ticket.undo.gone");
        return new Reversal(history.stream()
                .filter(entry -> entry.seq() <= change.seq() && isOneAct(entry, change))
                .sorted(Comparator.comparingInt(Entry::seq).reversed())
                .toList());
    }

    private static boolean isOneAct(Entry entry, Entry change) {
        return entry.kind() == HistoryKind.CHANGED
                && entry.cause() == null
                && entry.at().equals(change.at())
                && Objects.equals(entry.actorId(), change.actorId());
    }

    /** The effect that the change had on another record, from that record's history. */
    public Optional<Reversal> effect(List<Entry> othersHistory) {
        return othersHistory.stream()
                .filter(entry -> entry.kind() == HistoryKind.CHANGED && isEffect(entry))
                .findFirst()
                .map(entry -> new Reversal(List.of(entry)));
    }

    private boolean isEffect(Entry entry) {
        Entry change = changes.getFirst();
        return entry.cause() != null
                && entry.cause().recordId().equals(change.recordId())
                && entry.at().equals(change.at());
    }

    /** Of its first entry. */
    public int seq() {
        return changes.getLast().seq();
    }

    /** @throws Refusal if one of the fields is no longer as the change left it */
    public void applyTo(Draft draft, Collection<Field<?>> fields) {
        for (Field<?> field : fields) {
            List<JsonNode> told = told(field).toList();
            if (told.isEmpty()) continue;
            if (!Objects.equals(draft.before().code(field), text(told.getFirst().path(1))))
                throw Refusal.notNow("ticket.undo.changed");
            restore(field, text(told.getLast().path(0)), draft);
        }
    }

    /** Whether the change set the field to this code. */
    public boolean led(Field<?> field, String code) {
        return told(field).anyMatch(beforeAndAfter -> code.equals(text(beforeAndAfter.path(1))));
    }

    /** Whether the change set the field at all. */
    public boolean touches(Field<?> field) {
        return told(field).findAny().isPresent();
    }

    /** The field's values before and after, of the newest entry first. */
    private Stream<JsonNode> told(Field<?> field) {
        return changes.stream()
                .map(change -> payload(change).path("changes").path(field.name()))
                .filter(beforeAndAfter -> !beforeAndAfter.isMissingNode());
    }

    private static <T> void restore(Field<T> field, @Nullable String code, Draft draft) {
        draft.set(field, code == null ? null : field.type().fromCode(code));
    }

    private static JsonNode payload(Entry entry) {
        String payload = entry.payload();
        return payload == null ? JSON.createObjectNode() : JSON.readTree(payload);
    }

    private static @Nullable String text(JsonNode node) {
        return node.isNull() || node.isMissingNode() ? null : node.asString();
    }
}
