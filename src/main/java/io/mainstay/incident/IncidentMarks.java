package io.mainstay.incident;

/** The CSS mark of a state: its shape and colour. */
public final class IncidentMarks {

    private IncidentMarks() {}

    public static String of(IncidentState state) {
        return switch (state) {
            case NEW -> "new";
            case IN_PROGRESS -> "progress";
            case ON_HOLD -> "hold";
            case RESOLVED -> "resolved";
            case CLOSED -> "closed";
            case CANCELED -> "canceled";
        };
    }

    public static String of(IncidentTaskState state) {
        return switch (state) {
            case PENDING -> "hold";
            case OPEN -> "new";
            case WORK_IN_PROGRESS -> "progress";
            case CLOSED_COMPLETE -> "resolved";
            case CLOSED_INCOMPLETE -> "closed";
            case CLOSED_SKIPPED -> "canceled";
        };
    }
}
