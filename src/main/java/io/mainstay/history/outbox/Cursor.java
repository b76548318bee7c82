package io.mainstay.history.outbox;

/**
 * A place in the order of delivery.
 *
 * @param generation transactions of different generations cannot be compared
 * @param floor positions up to this one belong to earlier generations
 */
public record Cursor(int generation, long floor, long tx, long position) {

    public Cursor at(long newTx, long newPosition) {
        return new Cursor(generation, floor, newTx, newPosition);
    }
}
