package io.mainstay.record;

import java.security.SecureRandom;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Identities of records: UUIDv7 (RFC 9562), made here so that a create needs no round trip for its id. */
public final class Ids {

    private static final SecureRandom RANDOM = new SecureRandom();

    private Ids() {}

    /** A new UUIDv7 for the given moment in milliseconds since the epoch; ids of one millisecond are in no order. */
    public static UUID next(long epochMillis) {
        long random = RANDOM.nextLong();
        long high = (epochMillis << 16) | 0x7000L | (RANDOM.nextInt() & 0x0FFFL);
        return new UUID(high, (random & 0x3FFFFFFFFFFFFFFFL) | 0x8000000000000000L);
    }

    public static UUID next() {
        return next(System.currentTimeMillis());
    }

    /** Not above any id of that moment or a later one. */
    public static UUID first(Instant moment) {
        return new UUID((moment.toEpochMilli() << 16) | 0x7000L, 0x8000000000000000L);
    }

    /** When an id was made, to the millisecond. */
    public static Instant instant(UUID id) {
        return Instant.ofEpochMilli(id.getMostSignificantBits() >>> 16);
    }

    /** The id that a text is in its usual form, or null. */
    public static @Nullable UUID parse(@Nullable String text) {
        if (text == null || text.length() != 36) return null;
        try {
            return UUID.fromString(text);
        } catch (IllegalArgumentException e) {
            return null;
        }
    }
}
