package io.mainstay.ticket;

import io.mainstay.record.Coded;

/** Impact and urgency. */
public enum Level implements Coded {
    HIGH,
    MEDIUM,
    LOW;

    @Override
    public String code() {
        return Integer.toString(ordinal() + 1);
    }
}
