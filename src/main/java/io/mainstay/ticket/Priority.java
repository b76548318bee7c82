package io.mainstay.ticket;

import io.mainstay.record.Coded;

/** The order in which tickets are dealt with. */
public enum Priority implements Coded {
    CRITICAL,
    HIGH,
    MODERATE,
    LOW,
    PLANNING;

    @Override
    public String code() {
        return Integer.toString(ordinal() + 1);
    }
}
