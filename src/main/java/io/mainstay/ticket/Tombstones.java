package io.mainstay.ticket;

import io.mainstay.access.Role;
import io.mainstay.history.Chain;
import io.mainstay.history.Entry;
import io.mainstay.history.History;
import io.mainstay.history.HistoryKind;
import io.mainstay.history.Payloads;
import io.mainstay.history.Redactable;
import io.mainstay.record.Refusal;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/**
 * What is left of deleted tickets: the number, which is never given again, the end of the history, and the last state
 * of the row for whoever has to bring it back. The ticket's own rows are gone, so no list, search or count has to
 * look for deleted ones.
 */
@Repository
public class Tombstones implements Redactable {

    private final JdbcClient jdbc;
    private final History history;

    Tombstones(JdbcClient jdbc, History history) {
        this.jdbc = jdbc;
        this.history = history;
    }

    /** @throws Refusal if the actor is no administrator, or gives no reason */
    public static void authorise(String reason, Writing writing) {
        if (!writing.actor().is(Role.ADMINISTRATOR)) throw Refusal.forbidden("ticket.refusal.not_allowed.delete");
        if (reason.isBlank())
            throw new Refusal(Refusal.Kind.INVALID, new Refusal.Reason("reason", "refusal.required", List.of()));
    }

    /** Deletes a locked ticket. Whatever hangs on it, such as attachments, goes with it. */
    public void bury(TicketType type, Ticket locked, String reason, Writing writing) {
        Chain chain = new Chain(locked.id(), type.name(), locked.head());
        Entry entry = chain.append(
                Payloads.of(HistoryKind.DELETED, false, "reason", reason),
                writing.at(),
                writing.actor().personId(),
                writing.cause());
        jdbc.sql("""
                        insert into ticket_tombstone
                            (id, type, number, snapshot, deleted_at, deleted_by_id, reason, history_seq, history_hash)
                        select t.id, t.type, t.number, to_jsonb(t) || to_jsonb(d), ?, ?, ?, ?, ?
                        from ticket t join %s d on d.id = t.id where t.id = ?""".formatted(type.table()))
                .params(Arrays.asList(
                        writing.at().atOffset(ZoneOffset.UTC),
                        writing.actor().personId(),
                        reason,
                        chain.head().seq(),
                        chain.head().hash(),
                        locked.id()))
                .update();
        jdbc.sql("delete from ticket where id = ?").param(locked.id()).update();
        history.append(List.of(entry));
    }

    @Override
    public void redact(Erased erased) {
        @Nullable String text = erased.text();
        if (text == null) {
            jdbc.sql("update ticket_tombstone set snapshot = '{}' where id = ?")
                    .param(erased.recordId())
                    .update();
            return;
        }
        List<String> reasons = jdbc.sql("select reason from ticket_tombstone where id = ?")
                .param(erased.recordId())
                .query((row, index) -> row.getString(1))
                .list();
        if (reasons.isEmpty()) return;
        jdbc.sql("update ticket_tombstone set snapshot = '{}', reason = ? where id = ?")
                .params(erased.clean(reasons.getFirst()), erased.recordId())
                .update();
    }
}
