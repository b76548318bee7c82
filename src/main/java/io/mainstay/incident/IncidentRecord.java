package io.mainstay.incident;

import io.mainstay.attachment.Attachment;
import io.mainstay.incident.IncidentExplanation.PriorityWhy;
import io.mainstay.people.PersonCard;
import io.mainstay.record.Field;
import io.mainstay.record.Refusal.Reason;
import io.mainstay.ticket.Activity;
import io.mainstay.ticket.CallerTickets;
import io.mainstay.ticket.FieldTexts;
import io.mainstay.ticket.HeldReply;
import io.mainstay.ticket.MoveOption;
import io.mainstay.ticket.Participants.Participant;
import io.mainstay.ticket.TicketFields;
import java.time.LocalTime;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * What the record page and the peek show of an incident.
 *
 * @param works whether the reader works on it: else there is nothing to change
 * @param mine whether the reader has it, and is at it: then there is nothing to take
 * @param added the fields that an administrator added
 * @param callerTime what the caller's own clock shows, or null if there is no caller
 * @param participants who watches it
 * @param announcement what is announced of it, or null
 * @param whole whether the reader wants all entries of the stream, not only the last ones
 * @param children at most ten, {@code childCount} says how many there are
 */
record IncidentRecord(
        Incident incident,
        boolean works,
        boolean mine,
        boolean mayRedact,
        List<Field<?>> added,
        FieldTexts fields,
        List<MoveOption<IncidentMove>> moves,
        PriorityWhy priority,
        List<Activity> activities,
        boolean whole,
        @Nullable PersonCard caller,
        @Nullable LocalTime callerTime,
        CallerTickets.AtAGlance callerTickets,
        List<Participant> participants,
        @Nullable Announcement announcement,
        List<Incident> children,
        int childCount,
        List<IncidentTask> tasks,
        List<Attachment> files,
        List<HeldReply> held) {

    /** The fields at the side, each changed by its own dialog, in this order. */
    static final List<Field<?>> SIDE = List.of(
            TicketFields.TEAM,
            TicketFields.ASSIGNEE,
            TicketFields.SERVICE,
            TicketFields.CATEGORY,
            TicketFields.LOCATION,
            TicketFields.NEXT_UPDATE,
            TicketFields.PARENT);

    /** More entries than this are folded, so that the last ones stand above the fold of the screen. */
    private static final int MOST_ENTRIES = 10;

    private static final int LAST_ENTRIES = 6;

    String path() {
        return "/incidents/" + incident.number();
    }

    /** How many of the older entries are folded away. */
    int earlier() {
        return whole || activities.size() <= MOST_ENTRIES ? 0 : activities.size() - LAST_ENTRIES;
    }

    List<Activity> shown() {
        return activities.subList(earlier(), activities.size());
    }

    String text(Field<?> field) {
        return fields.of(incident.ticket(), field);
    }

    String label(Field<?> field) {
        return fields.label(field);
    }

    boolean has(Field<?> field) {
        return incident.get(field) != null;
    }

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
        return works && announcement == null && incident.state().isOpen() && !restricted;
    }

    boolean isLegal(IncidentMove move) {
        return moves.stream().anyMatch(option -> option.move() == move && option.isLegal());
    }

    /** Moves that are shown although they are refused, because people look for them. */
    List<MoveOption<IncidentMove>> refused() {
        return moves.stream()
                .filter(option -> !option.isLegal() && option.move() == soughtAfter() && works)
                .toList();
    }

    private IncidentMove soughtAfter() {
        return incident.state().isOpen() ? IncidentMove.CLOSE : IncidentMove.REOPEN;
    }

    String reason(Reason reason) {
        return fields.moments()
                .texts()
                .text(reason.message(), reason.arguments().toArray());
    }

    IncidentMove mainMove() {
        return switch (incident.state()) {
            case NEW -> IncidentMove.TAKE;
            case IN_PROGRESS, ON_HOLD -> IncidentMove.RESOLVE;
            case RESOLVED -> IncidentMove.CLOSE;
            case CLOSED, CANCELED -> IncidentMove.REOPEN;
        };
    }

    /** The files that are still there, and which of them a browser shows. */
    Map<UUID, Boolean> pictures() {
        return files.stream().collect(Collectors.toMap(Attachment::id, Attachment::isImage));
    }

    /** The people who get a reply, by first name: "Carol + 2". */
    String audience() {
        String first = caller == null ? "" : caller.name().split(" ", 2)[0];
        int others = participants.size();
        return others == 0 ? first : first + " + " + others;
    }
}
