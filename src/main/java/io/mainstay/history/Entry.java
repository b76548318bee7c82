package io.mainstay.history;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * One entry of the log.
 *
 * @param seq place in the record's chain, from 1
 * @param at to the microsecond, UTC
 * @param payload JSON, or null after a redaction
 * @param digest H(salt, payload); stays after a redaction
 * @param hash H(hash of the entry before, header, digest)
 */
public record Entry(
        UUID recordId,
        int seq,
        Instant at,
        String recordType,
        HistoryKind kind,
        boolean isPublic,
        @Nullable UUID actorId,
        @Nullable Cause cause,
        @Nullable String payload,
        byte @Nullable [] salt,
        byte[] digest,
        byte[] hash) {

    Entry sealed(byte[] finalHash) {
        return new Entry(
                recordId, seq, at, recordType, kind, isPublic, actorId, cause, payload, salt, digest, finalHash);
    }

    /** The same entry, to be read with another payload: what a redaction put in its place, or what a requester may see. */
    public Entry reading(@Nullable String otherPayload) {
        return new Entry(
                recordId, seq, at, recordType, kind, isPublic, actorId, cause, otherPayload, salt, digest, hash);
    }

    /** The same entry without what caused it, for those who may not know of the other record. */
    public Entry withoutCause() {
        return new Entry(recordId, seq, at, recordType, kind, isPublic, actorId, null, payload, salt, digest, hash);
    }
}
