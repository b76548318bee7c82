package io.mainstay.history;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.security.SecureRandom;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Arrays;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Links entries of one record: {@code hash = H(previous, header, H(salt, payload))} with SHA-256, so that an entry
 * cannot be altered, dropped or reordered unnoticed, yet its payload can be erased. Every part has a fixed length or
 * carries its length, so that no byte can move from one part to another.
 */
public final class Chain {

    private static final SecureRandom RANDOM = new SecureRandom();
    private static final int SALT_BYTES = 16;
    private static final byte[] NOTHING_BEFORE = new byte[32];

    private final UUID recordId;
    private final String recordType;
    private Head head;

    public Chain(UUID recordId, String recordType, Head head) {
        this.recordId = recordId;
        this.recordType = recordType;
        this.head = head;
    }

    public Head head() {
        return head;
    }

    /** Appends an event; {@code at} is cut to the microsecond that the database keeps. */
    public Entry append(Event event, Instant at, @Nullable UUID actorId, @Nullable Cause cause) {
        byte[] salt = new byte[SALT_BYTES];
        RANDOM.nextBytes(salt);
        byte[] digest = digest(salt, event.payload());
        Instant moment = at.truncatedTo(ChronoUnit.MICROS);
        Entry unsealed = new Entry(
                recordId,
                head.seq() + 1,
                moment,
                recordType,
                event.kind(),
                event.isPublic(),
                actorId,
                cause,
                event.payload(),
                salt,
                digest,
                NOTHING_BEFORE);
        Entry entry = unsealed.sealed(hash(head.hash(), unsealed));
        head = new Head(entry.seq(), entry.hash());
        return entry;
    }

    /** Whether the entry follows the given hash unaltered; a redacted payload counts as unaltered. */
    public static boolean follows(byte @Nullable [] previous, Entry entry) {
        String payload = entry.payload();
        byte[] salt = entry.salt();
        boolean payloadIntact =
                payload == null ? salt == null : salt != null && Arrays.equals(digest(salt, payload), entry.digest());
        boolean lengthsRight = entry.digest().length == 32 && (salt == null || salt.length == SALT_BYTES);
        return payloadIntact && lengthsRight && Arrays.equals(hash(previous, entry), entry.hash());
    }

    private static byte[] digest(byte[] salt, String payload) {
        MessageDigest sha = sha256();
        sha.update(salt);
        return sha.digest(payload.getBytes(StandardCharsets.UTF_8));
    }

    private static byte[] hash(byte @Nullable [] previous, Entry entry) {
        MessageDigest sha = sha256();
        sha.update(previous == null ? NOTHING_BEFORE : previous);
        sha.update(header(entry));
        return sha.digest(entry.digest());
    }

    private static byte[] header(Entry entry) {
        long micros = ChronoUnit.MICROS.between(Instant.EPOCH, entry.at());
        byte[] type = entry.recordType().getBytes(StandardCharsets.UTF_8);
        byte[] kind = entry.kind().code().getBytes(StandardCharsets.UTF_8);
        ByteBuffer header = ByteBuffer.allocate(16 + 4 + 8 + 2 + type.length + kind.length + 1 + 16 + 20);
        put(header, entry.recordId());
        header.putInt(entry.seq()).putLong(micros);
        header.put((byte) type.length).put(type).put((byte) kind.length).put(kind);
        header.put((byte) (entry.isPublic() ? 1 : 0));
        put(header, entry.actorId());
        Cause cause = entry.cause();
        put(header, cause == null ? null : cause.recordId());
        header.putInt(cause == null ? 0 : cause.seq());
        return header.array();
    }

    private static void put(ByteBuffer to, @Nullable UUID id) {
        to.putLong(id == null ? 0 : id.getMostSignificantBits());
        to.putLong(id == null ? 0 : id.getLeastSignificantBits());
    }

    public static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java platform has SHA-256", e);
        }
    }
}
