package io.mainstay.ticket;

import io.mainstay.record.Coded;

/** Whose turn it is; lists open with our turn first. */
public enum Turn implements Coded {
    OURS,
    CALLER,
    VENDOR,
    /** Another record: a change, a problem. */
    OTHER,
    NOBODY;

    @Override
    public String code() {
        return Integer.toString(ordinal() + 1);
    }
}
