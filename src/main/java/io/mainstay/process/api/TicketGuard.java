package io.mainstay.process.api;

import io.mainstay.access.Viewer;
import io.mainstay.api.Given;
import io.mainstay.api.Seen;
import io.mainstay.api.Versions;
import io.mainstay.history.Entry;
import io.mainstay.history.FieldChanges;
import io.mainstay.history.FieldChanges.Change;
import io.mainstay.history.History;
import io.mainstay.record.Field;
import io.mainstay.record.FieldEdit;
import io.mainstay.record.Refusal;
import io.mainstay.record.Refusal.Kind;
import io.mainstay.record.Refusal.Reason;
import io.mainstay.record.Values;
import io.mainstay.ticket.TicketFields;
import io.mainstay.ticket.TicketProcess;
import io.mainstay.ticket.TicketRecord;
import io.mainstay.ticket.TicketState;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.function.Function;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.web.context.request.WebRequest;

/**
 * If-Match: what writes a field that somebody else changed since the version that the client saw is refused. A verb acts
 * first, so that it locks in its own order; what it did is undone if it is refused.
 */
@Component
public class TicketGuard {

    private final History history;

    TicketGuard(History history) {
        this.history = history;
    }

    /** The given fields as edits; with If-Match, what somebody else changed since that version is stale. */
    List<FieldEdit<?>> edits(Given given, TicketRecord before, WebRequest web) {
        Integer seen = Versions.seen(web, before.version());
        if (seen == null) return given.edits();
        return given.edits(Seen.at(seen, before.values(), historyOf(before)));
    }

    /** As {@link #checked(WebRequest, Supplier, Field, TicketState, Supplier)}, of a process's own ticket. */
    @Transactional
    public <R extends TicketRecord> R checked(
            TicketProcess<R> process,
            String number,
            WebRequest web,
            Viewer viewer,
            @Nullable TicketState to,
            Supplier<R> act) {
        return checked(
                web, () -> process.require(number, viewer), process.type().state(), to, act);
    }

    /**
     * Acts, and looks what that replaced.
     *
     * @param to the state that the verb leads to, or null if it does not move
     * @throws Refusal (stale) if the client has not seen what the verb replaces, or the state that makes it illegal now
     */
    @Transactional
    public <R extends TicketRecord> R checked(
            WebRequest web, Supplier<R> read, Field<?> state, @Nullable TicketState to, Supplier<R> act) {
        if (web.getHeader(HttpHeaders.IF_MATCH) == null) return act.get();
        R before = read.get();
        Integer seen = Versions.seen(web, before.version());
        if (seen == null) return act.get();
        R after;
        try {
            after = act.get();
        } catch (Refusal refused) {
            if (refused.kind() == Kind.NOT_NOW && to != null) requireSeen(state, to.code(), read.get(), seen);
            throw refused;
        }
        if (after.version() > before.version()) requireSeen(after, seen);
        return after;
    }

    /** @throws Refusal if the state is neither the one that the client saw nor the one that it wants */
    private void requireSeen(Field<?> state, String wanted, TicketRecord now, int seen) {
        Function<Field<?>, String> then = Seen.at(seen, now.values(), historyOf(now));
        String is = Objects.requireNonNullElse(now.values().code(state), "");
        if (!is.equals(then.apply(state)) && !is.equals(wanted))
            throw new Refusal(Kind.STALE, stale(state, is, wanted));
    }

    private void requireSeen(TicketRecord after, int seen) {
        List<Entry> entries = historyOf(after);
        Function<Field<?>, String> then = Seen.at(seen, after.values(), entries);
        List<Reason> stale = new ArrayList<>();
        List<Change> changes = FieldChanges.in(entries).stream()
                .filter(one -> one.version() == after.version())
                .flatMap(one -> one.fields().stream())
                .toList();
        for (Change change : changes) {
            Field<?> field = field(change.field(), after.values());
            if (field == null || TicketFields.IMPLIED.contains(field)) continue;
            String before = Objects.requireNonNullElse(change.before(), "");
            if (!then.apply(field).equals(before))
                stale.add(stale(field, before, Objects.requireNonNullElse(change.after(), "")));
        }
        if (!stale.isEmpty()) throw new Refusal(Kind.STALE, stale);
    }

    private List<Entry> historyOf(TicketRecord record) {
        return history.of(record.id(), record.values().require(TicketFields.OPENED));
    }

    private static @Nullable Field<?> field(String name, Values values) {
        for (Field<?> field : values.fields()) if (field.name().equals(name)) return field;
        return null;
    }

    private static Reason stale(Field<?> field, String is, String wanted) {
        return Reason.at(field, "refusal.stale", is, wanted);
    }
}
