package io.mainstay.history.proof;

import io.mainstay.history.Chain;
import java.nio.ByteBuffer;
import java.security.MessageDigest;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.HexFormat;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A summary of the entries that came since the checkpoint before, in order of delivery. As each entry's hash stands
 * for all earlier entries of its record, the checkpoints together stand for all heads.
 *
 * @param tx transaction of the last entry covered
 * @param position of the last entry covered
 * @param entriesHash over record id, seq and hash of each entry
 * @param previousHash of the checkpoint before, or null for the first
 */
record Checkpoint(
        long number,
        Instant at,
        int generation,
        long tx,
        long position,
        long entries,
        byte[] entriesHash,
        byte @Nullable [] previousHash) {

    private static final byte[] NONE_BEFORE = new byte[32];

    byte[] hash() {
        ByteBuffer content = ByteBuffer.allocate(8 * 5 + 4 + 64);
        content.putLong(number).putLong(ChronoUnit.MICROS.between(Instant.EPOCH, at));
        content.putInt(generation).putLong(tx).putLong(position).putLong(entries);
        content.put(entriesHash).put(previousHash == null ? NONE_BEFORE : previousHash);
        return Chain.sha256().digest(content.array());
    }

    /** Collects what a checkpoint says of its entries. */
    static final class Summary {
        private final MessageDigest sha = Chain.sha256();
        private final ByteBuffer place = ByteBuffer.allocate(20);
        long entries;

        void add(UUID recordId, int seq, byte[] hash) {
            place.clear();
            place.putLong(recordId.getMostSignificantBits()).putLong(recordId.getLeastSignificantBits());
            place.putInt(seq);
            sha.update(place.array());
            sha.update(hash);
            entries++;
        }

        byte[] hash() {
            return sha.digest();
        }
    }

    /** As it is printed to the log and can be kept elsewhere: {@code 17:9f86d0…}. */
    String anchor() {
        return number + ":" + HexFormat.of().formatHex(hash());
    }
}
