package io.mainstay.ticket;

import io.mainstay.record.Coded;

/** What a state means across all ticket processes. */
public enum StateClass implements Coded {
    NEW(1, true, "new"),
    ACTIVE(2, true, "progress"),
    WAITING(3, true, "hold"),
    /** Done, not yet confirmed. */
    RESOLVED(4, true, "resolved"),
    CLOSED(5, false, "closed");

    private final int number;
    private final boolean active;
    private final String mark;

    StateClass(int number, boolean active, String mark) {
        this.number = number;
        this.active = active;
        this.mark = mark;
    }

    /** Its shape and colour, by name. */
    public String mark() {
        return mark;
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
