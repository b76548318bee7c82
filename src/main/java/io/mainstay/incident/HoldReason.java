package io.mainstay.incident;

import io.mainstay.record.Coded;
import io.mainstay.ticket.Turn;

/** What an incident on hold waits for, with ServiceNow's codes. */
public enum HoldReason implements Coded {
    AWAITING_CALLER(1, Turn.CALLER),
    AWAITING_PROBLEM(3, Turn.OTHER),
    AWAITING_VENDOR(4, Turn.VENDOR),
    AWAITING_CHANGE(5, Turn.OTHER);

    private final int number;
    private final Turn turn;

    HoldReason(int number, Turn turn) {
        this.number = number;
        this.turn = turn;
    }

    public Turn turn() {
        return turn;
    }

    @Override
    public String code() {
        return Integer.toString(number);
    }
}
