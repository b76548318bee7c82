package io.mainstay.live;

import io.mainstay.history.outbox.Cursor;
import io.mainstay.history.outbox.Outbox;
import org.jspecify.annotations.Nullable;

/** A place in the order of delivery, the same on every node; a browser that comes back tells the last it was at. */
record Place(long tx, long position) implements Comparable<Place> {

    static Place of(Outbox.Delivery delivery) {
        return new Place(delivery.tx(), delivery.position());
    }

    static Place of(Cursor cursor) {
        return new Place(cursor.tx(), cursor.position());
    }

    /** Null if it is no place. */
    static @Nullable Place parse(String text) {
        int dash = text.indexOf('-');
        try {
            return dash < 0
                    ? null
                    : new Place(
                            Long.parseUnsignedLong(text.substring(0, dash)), Long.parseLong(text.substring(dash + 1)));
        } catch (NumberFormatException e) {
            return null;
        }
    }

    @Override
    public int compareTo(Place other) {
        int byTransaction = Long.compareUnsigned(tx, other.tx);
        return byTransaction != 0 ? byTransaction : Long.compare(position, other.position);
    }

    @Override
    public String toString() {
        return Long.toUnsignedString(tx) + "-" + position;
    }
}
