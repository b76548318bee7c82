package io.mainstay.ticket;

import io.mainstay.history.Entry;
import io.mainstay.history.FieldChanges;
import io.mainstay.history.FieldChanges.Change;
import io.mainstay.record.Draft;
import io.mainstay.record.Field;
import io.mainstay.record.Refusal;
import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Takes back a change that the log tells: its author may, for some minutes, as long as nobody changed the same fields
 * again. The log keeps both. Messages that went with it were said and stay.
 */
public final class Reversal {

    private static final Duration WINDOW = Duration.ofMinutes(10);

    /** The newest first. */
    private final List<FieldChanges> changes;

    private Reversal(List<FieldChanges> changes) {
        this.changes = changes;
    }

    /**
     * The change that led to a version, with what its author stored by the same act: a dialog that moves a ticket may
     * write fields first.
     *
     * @throws Refusal if it is another person's, or too long ago
     */
    public static Reversal of(List<Entry> history, int version, UUID actorId, Instant now) {
        List<FieldChanges> all = FieldChanges.in(history);
        Entry change = all.stream()
                .filter(one -> one.version() == version)
                .findFirst()
                .orElseThrow(() -> Refusal.notNow("ticket.undo.gone"))
                .entry();
        if (!actorId.equals(change.actorId()) || now.isAfter(change.at().plus(WINDOW)))
            throw Refusal.notNow("ticket.undo.gone");
        return new Reversal(all.stream()
                .filter(one -> one.entry().seq() <= change.seq() && isOneAct(one.entry(), change))
                .toList()
                .reversed());
    }

    private static boolean isOneAct(Entry entry, Entry change) {
        return entry.cause() == null
                && entry.at().equals(change.at())
                && Objects.equals(entry.actorId(), change.actorId());
    }

    /** The effect that the change had on another record, from that record's history. */
    public Optional<Reversal> effect(List<Entry> othersHistory) {
        return FieldChanges.in(othersHistory).stream()
                .filter(one -> isEffect(one.entry()))
                .findFirst()
                .map(one -> new Reversal(List.of(one)));
    }

    private boolean isEffect(Entry entry) {
        Entry change = changes.getFirst().entry();
        return entry.cause() != null
                && entry.cause().recordId().equals(change.recordId())
                && entry.at().equals(change.at());
    }

    /** Of its first entry. */
    public int seq() {
        return changes.getLast().entry().seq();
    }

    /** @throws Refusal if one of the fields is no longer as the change left it */
    public void applyTo(Draft draft, Collection<Field<?>> fields) {
        for (Field<?> field : fields) {
            List<Change> told = told(field).toList();
            if (told.isEmpty()) continue;
            if (!Objects.equals(draft.before().code(field), told.getFirst().after()))
                throw Refusal.notNow("ticket.undo.changed");
            restore(field, told.getLast().before(), draft);
        }
    }

    /** Whether the change set the field to this code. */
    public boolean led(Field<?> field, String code) {
        return told(field).anyMatch(change -> code.equals(change.after()));
    }

    /** Whether the change set the field at all. */
    public boolean touches(Field<?> field) {
        return told(field).findAny().isPresent();
    }

    /** The field's values before and after, of the newest entry first. */
    private Stream<Change> told(Field<?> field) {
        return changes.stream().flatMap(change -> change.of(field.name()).stream());
    }

    private static <T> void restore(Field<T> field, @Nullable String code, Draft draft) {
        draft.set(field, code == null ? null : field.type().fromCode(code));
    }
}
