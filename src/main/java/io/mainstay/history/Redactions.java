package io.mainstay.history;

import io.mainstay.record.Refusal;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Service;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Erases content that must not be kept: a pasted password, a person's words after a privacy request. The payload and
 * its salt are removed, an entry that names who and why is appended, and the chain still verifies. The caller has
 * made sure that the actor may do this.
 */
@Service
public class Redactions {

    /** Stands where a text was. */
    public static final String MARK = "█████";

    /** Below this a text would be found in too many innocent places. */
    public static final int SHORTEST_TEXT = 4;

    private static final Logger LOG = LoggerFactory.getLogger(Redactions.class);

    private final JdbcTemplate jdbc;
    private final TransactionTemplate transactions;
    private final History history;
    private final Heads heads;
    private final List<Redactable> redactables;
    private final Clock clock;

    Redactions(
            JdbcTemplate jdbc,
            TransactionTemplate transactions,
            History history,
            Heads heads,
            List<Redactable> redactables,
            Clock clock) {
        this.jdbc = jdbc;
        this.transactions = transactions;
        this.history = history;
        this.heads = heads;
        this.redactables = redactables;
        this.clock = clock;
    }

    /** Removes whole entries of a record. */
    public void redactEntries(UUID recordId, Set<Integer> entries, String why, UUID actorId) {
        requireWhy(why);
        transactions.executeWithoutResult(transaction -> {
            Heads.Locked locked = heads.lock(recordId).orElseThrow(Refusal::notFound);
            Map<Integer, Entry> chosen = new TreeMap<>();
            for (Entry entry : history.stored(recordId)) {
                boolean removable = entry.payload() != null && entry.kind() != HistoryKind.REDACTED;
                if (entries.contains(entry.seq()) && removable) chosen.put(entry.seq(), entry);
            }
            if (!chosen.keySet().equals(entries)) throw Refusal.notNow("history.redaction.no_such_entry");
            Redaction redaction = new Redaction(why, new TreeSet<>(entries), Map.of());
            store(locked, redaction, chosen, null, actorId);
        });
    }

    /**
     * Replaces a text wherever it stands in a record: in its entries, fields, search text.
     *
     * @return the number of entries that held it
     */
    public int redactText(UUID recordId, String text, String why, UUID actorId) {
        requireWhy(why);
        if (text.strip().length() < SHORTEST_TEXT)
            throw new Refusal(
                    Refusal.Kind.INVALID, Refusal.Reason.of("history.redaction.text_too_short", SHORTEST_TEXT));
        Integer count = transactions.execute(transaction -> {
            Heads.Locked locked = heads.lock(recordId).orElseThrow(Refusal::notFound);
            Map<Integer, Entry> chosen = new TreeMap<>();
            Map<Integer, String> replaced = new TreeMap<>();
            SortedSet<Integer> gone = new TreeSet<>();
            for (Entry entry : history.stored(recordId)) {
                String payload = entry.payload();
                if (payload == null) continue;
                String cleaned = PayloadText.replace(payload, text, MARK);
                if (cleaned.equals(payload)) continue;
                chosen.put(entry.seq(), entry);
                gone.add(entry.seq());
                if (entry.kind() == HistoryKind.REDACTED)
                    inherit(entry.seq(), Redaction.parse(cleaned), gone, replaced);
                else replaced.put(entry.seq(), cleaned);
            }
            if (!chosen.isEmpty()) store(locked, new Redaction(why, gone, replaced), chosen, text, actorId);
            return chosen.size();
        });
        return count == null ? 0 : count;
    }

    /**
     * Removes every message that a person wrote and every file that they sent, on all records, and all entries of the person's own record, one
     * transaction a record.
     *
     * @return the number of records touched
     */
    public int redactPerson(UUID personId, String why, UUID actorId) {
        requireWhy(why);
        Map<UUID, Set<Integer>> byRecord = new TreeMap<>();
        jdbc.query(
                """
                select record_id, seq from history
                where payload is not null and kind <> 'redacted'
                  and ((actor_id = ? and kind in ('reply', 'note', 'attached')) or record_id = ?)
                """,
                row -> {
                    UUID record = row.getObject(1, UUID.class);
                    byRecord.computeIfAbsent(record, id -> new TreeSet<>()).add(row.getInt(2));
                },
                personId,
                personId);
        byRecord.forEach((record, entries) -> redactEntries(record, entries, why, actorId));
        return byRecord.size();
    }

    /** A redaction whose own entry holds the text is superseded: what it explained is explained by the new one. */
    private static void inherit(int seq, Redaction old, SortedSet<Integer> gone, Map<Integer, String> replaced) {
        gone.addAll(old.entries());
        old.replaced().forEach(replaced::putIfAbsent);
        replaced.put(seq, old.remains());
    }

    private void store(
            Heads.Locked locked, Redaction redaction, Map<Integer, Entry> chosen, @Nullable String text, UUID actorId) {
        UUID recordId = locked.recordId();
        String type = history.typeOf(recordId).orElse(locked.table());
        for (Entry entry : chosen.values()) history.erase(entry);
        Chain chain = new Chain(recordId, type, locked.head());
        history.append(List.of(chain.append(redaction.event(), clock.instant(), actorId, null)));
        heads.save(locked, chain.head());
        Redactable.Erased erased = new Redactable.Erased(recordId, type, List.copyOf(chosen.values()), text, actorId);
        redactables.forEach(redactable -> redactable.redact(erased));
        LOG.info("Redacted {} entries of {} {} by {}", chosen.size(), type, recordId, actorId);
    }

    private static void requireWhy(String why) {
        if (why.isBlank()) throw new Refusal(Refusal.Kind.INVALID, Refusal.Reason.of("history.redaction.why_required"));
    }
}
