package io.mainstay.incident;

import io.mainstay.people.PersonCard;
import io.mainstay.process.page.RecordFrame;
import io.mainstay.process.page.RecordModel;
import io.mainstay.process.page.SideSection;
import io.mainstay.record.Field;
import io.mainstay.ticket.CallerTickets;
import io.mainstay.ticket.MoveOption;
import io.mainstay.ticket.Priority;
import io.mainstay.ticket.TicketFields;
import java.time.LocalTime;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What the record page and the peek show of an incident.
 *
 * @param mine whether the reader has it, and is at it: then there is nothing to take
 * @param callerTime what the caller's own clock shows, or null if there is no caller
 * @param announcement what is announced of it, or null
 * @param sections what other processes show beside it
 * @param menu what other processes do with it
 * @param children at most ten, {@code childCount} says how many there are
 */
record IncidentRecord(
        Incident incident,
        RecordFrame frame,
        boolean mine,
        List<MoveOption<IncidentMove>> moves,
        Priority fromMatrix,
        @Nullable PersonCard caller,
        @Nullable LocalTime callerTime,
        CallerTickets.AtAGlance callerTickets,
        @Nullable Announcement announcement,
        List<Incident> children,
        int childCount,
        List<IncidentTask> tasks,
        List<HeldReply> held,
        List<SideSection> sections,
        List<SideSection.Act> menu)
        implements RecordModel {

    /** The fields at the side, each changed by its own dialog, in this order. */
    static final List<Field<?>> SIDE = List.of(
            TicketFields.TEAM,
            TicketFields.ASSIGNEE,
            TicketFields.SERVICE,
            TicketFields.CATEGORY,
            TicketFields.LOCATION,
            TicketFields.NEXT_UPDATE,
            TicketFields.PARENT);

    String mark() {
        return incident.state().mark();
    }

    /** Moves that are legal now, the one that usually comes next as the main one. */
    List<IncidentMove> legal() {
        return moves.stream()
                .filter(MoveOption::isLegal)
                .map(MoveOption::move)
                .filter(move -> move != IncidentMove.CANCEL && !(mine && move == IncidentMove.TAKE))
                .toList();
    }

    boolean mayAnnounce() {
        boolean restricted = Boolean.TRUE.equals(incident.get(TicketFields.RESTRICTED));
        return works() && announcement == null && incident.state().isOpen() && !restricted;
    }

    boolean isLegal(IncidentMove move) {
        return moves.stream().anyMatch(option -> option.move() == move && option.isLegal());
    }

    /** Moves that are shown although they are refused, because people look for them. */
    List<MoveOption<IncidentMove>> refused() {
        return moves.stream()
                .filter(option -> !option.isLegal() && option.move() == soughtAfter() && works())
                .toList();
    }

    private IncidentMove soughtAfter() {
        return incident.state().isOpen() ? IncidentMove.CLOSE : IncidentMove.REOPEN;
    }

    IncidentMove mainMove() {
        return switch (incident.state()) {
            case NEW -> IncidentMove.TAKE;
            case IN_PROGRESS, ON_HOLD -> IncidentMove.RESOLVE;
            case RESOLVED -> IncidentMove.CLOSE;
            case CLOSED, CANCELED -> IncidentMove.REOPEN;
        };
    }

    /** Whether there is still something to say to the caller. */
    boolean replies() {
        return incident.state() != IncidentState.CLOSED && incident.state() != IncidentState.CANCELED;
    }

    /** The people who get a reply, by first name: "Carol + 2". */
    String audience() {
        String first = caller == null ? "" : caller.name().split(" ", 2)[0];
        int others = watchers().size();
        return others == 0 ? first : first + " + " + others;
    }
}
