package io.mainstay.history.proof;

import io.mainstay.history.Entry;
import io.mainstay.history.Head;
import io.mainstay.history.History;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Walks all records' heads and all entries side by side; both come ordered by record id. */
final class ChainsWalk {

    private final ResultSet heads;
    private final ResultSet entries;
    private final Verification.Tally tally;
    private @Nullable UUID headId;
    private @Nullable Entry entry;

    ChainsWalk(ResultSet heads, ResultSet entries, Verification.Tally tally) {
        this.heads = heads;
        this.entries = entries;
        this.tally = tally;
    }

    void run() throws SQLException {
        nextHead();
        nextEntry();
        while (headId != null || entry != null) {
            UUID head = headId;
            UUID recordId = entry == null ? null : entry.recordId();
            int order = head == null ? 1 : recordId == null ? -1 : compare(head, recordId);
            UUID current = order <= 0 ? head : recordId;
            if (current != null) check(current, order <= 0);
        }
    }

    private void check(UUID recordId, boolean hasRow) throws SQLException {
        ChainCheck check = new ChainCheck(recordId);
        tally.records++;
        for (Entry next = entry; next != null && next.recordId().equals(recordId); next = entry) {
            check.accept(next);
            tally.entries++;
            nextEntry();
        }
        Head head = hasRow ? new Head(heads.getInt(2), heads.getBytes(3)) : null;
        check.end(head).ifPresent(tally::found);
        if (hasRow) nextHead();
    }

    private void nextHead() throws SQLException {
        headId = heads.next() ? heads.getObject(1, UUID.class) : null;
    }

    private void nextEntry() throws SQLException {
        entry = entries.next() ? History.entry(entries, 0) : null;
    }

    /** As PostgreSQL compares them: byte by byte, unsigned. */
    static int compare(UUID a, UUID b) {
        int high = Long.compareUnsigned(a.getMostSignificantBits(), b.getMostSignificantBits());
        return high != 0 ? high : Long.compareUnsigned(a.getLeastSignificantBits(), b.getLeastSignificantBits());
    }
}
