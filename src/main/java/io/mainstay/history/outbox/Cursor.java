package io.mainstay.history.outbox;

/**
 * A place in the order of delivery.
 *
 * @param generation transactions of different generations cannot be compared
 * @param floor positions up to this one belong to earlier generations
 */
record Cursor(int generation, long floor, long tx, long position) {

    Cursor at(long newTx, long newPosition) {
        return new Cursor(generation, floor, newTx, newPosition);
    }
}
