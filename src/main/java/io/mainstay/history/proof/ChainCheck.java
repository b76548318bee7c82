package io.mainstay.history.proof;

import io.mainstay.history.Chain;
import io.mainstay.history.Entry;
import io.mainstay.history.Head;
import io.mainstay.history.HistoryKind;
import io.mainstay.history.Redaction;
import io.mainstay.history.proof.Finding.Problem;
import java.util.Arrays;
import java.util.Optional;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Checks one record's chain, fed with its entries in order; it keeps no payload. */
final class ChainCheck {

    private final UUID recordId;
    private final SortedSet<Integer> erased = new TreeSet<>();
    private Head last = Head.NONE;
    private @Nullable Finding first;

    ChainCheck(UUID recordId) {
        this.recordId = recordId;
    }

    void accept(Entry entry) {
        if (first != null) return;
        if (entry.seq() != last.seq() + 1) {
            first = found(Math.min(last.seq() + 1, entry.seq()), Problem.MISSING);
        } else if (!Chain.follows(last.hash(), entry)) {
            first = found(entry.seq(), Problem.ALTERED);
        }
        explain(entry);
        last = new Head(entry.seq(), entry.hash());
    }

    /** @param head what the record's row says, or null if there is no such row */
    Optional<Finding> end(@Nullable Head head) {
        if (first != null) return Optional.of(first);
        if (!erased.isEmpty()) return Optional.of(found(erased.first(), Problem.ERASED));
        if (head == null) return Optional.of(found(last.seq(), Problem.RECORD_MISSING));
        if (head.seq() > last.seq()) return Optional.of(found(last.seq() + 1, Problem.TAIL_MISSING));
        boolean agrees = head.seq() == last.seq() && Arrays.equals(head.hash(), last.hash());
        return agrees ? Optional.empty() : Optional.of(found(last.seq(), Problem.HEAD_ALTERED));
    }

    private void explain(Entry entry) {
        String payload = entry.payload();
        if (payload == null) erased.add(entry.seq());
        else if (entry.kind() == HistoryKind.REDACTED)
            erased.removeAll(Redaction.parse(payload).entries());
    }

    private Finding found(int seq, Problem problem) {
        return new Finding(recordId, seq, problem);
    }
}
