package io.mainstay.ticket;

import io.mainstay.record.Coded;

/** What a state means across all ticket processes. */
public enum StateClass implements Coded {
    NEW(1, true),
    ACTIVE(2, true),
    WAITING(3, true),
    /** Done, not yet confirmed. */
    RESOLVED(4, true),
    CLOSED(5, false);

    private final int number;
    private final boolean active;

    StateClass(int number, boolean active) {
        this.number = number;
        this.active = active;
    }

    /** Whether a ticket of this class counts as active: everything but closed (ServiceNow's {@code active}). */
    public boolean isActive() {
        return active;
    }

    /** Whether there is still something to do: neither resolved nor closed. */
    public boolean isOpen() {
        return number < RESOLVED.number;
    }

    @Override
    public String code() {
        return Integer.toString(number);
    }
}
