package io.mainstay.incident;

import io.mainstay.history.Event;
import io.mainstay.record.Draft;
import io.mainstay.record.Values;
import io.mainstay.ticket.References.Facts;
import io.mainstay.ticket.TicketAccess;
import io.mainstay.ticket.TicketFields;
import io.mainstay.ticket.TicketReplay;
import io.mainstay.ticket.TicketWriter;
import io.mainstay.ticket.Writing;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * An incident whose past is told in memory: the same verbs, moves and rules as live, at the moments when it happened.
 * The caller vouches for references; parents and children do not follow each other.
 */
public final class IncidentReplay {

    private final TicketReplay ticket;
    private final IncidentRules rules;
    private final IncidentMoves moves;
    private @Nullable Announced announced;

    /** What is announced about it, by whom and since when. */
    record Announced(Announcement.Text said, UUID by, Instant since) {}

    IncidentReplay(TicketReplay ticket, IncidentRules rules, IncidentMoves moves) {
        this.ticket = ticket;
        this.rules = rules;
        this.moves = moves;
    }

    TicketReplay ticket() {
        return ticket;
    }

    /** What stands at the end of what is told, or null. */
    @Nullable
    Announced announced() {
        return state().isOpen() ? announced : null;
    }

    public UUID id() {
        return ticket.values().require(TicketFields.ID);
    }

    public IncidentState state() {
        return ticket.values().require(IncidentFields.STATE);
    }

    /** As it stands now. */
    public Values values() {
        return ticket.values();
    }

    public void take(Writing writing) {
        move(IncidentMove.TAKE, writing, draft -> IncidentVerbs.take(draft, writing));
    }

    public void start(Writing writing) {
        move(IncidentMove.START, writing, IncidentVerbs::start);
    }

    public void hold(Hold hold, Writing writing) {
        move(IncidentMove.HOLD, writing, draft -> IncidentVerbs.hold(draft, hold, writing));
    }

    public void resolve(CloseCode code, String notes, Writing writing) {
        move(IncidentMove.RESOLVE, writing, draft -> IncidentVerbs.resolve(draft, code, notes, writing));
    }

    public void reopen(String reason, Writing writing) {
        move(IncidentMove.REOPEN, writing, draft -> IncidentVerbs.reopen(draft, reason, writing, isByCaller(writing)));
    }

    public void close(Writing writing) {
        move(IncidentMove.CLOSE, writing, draft -> IncidentVerbs.close(draft, writing));
    }

    public void cancel(String reason, Writing writing) {
        move(IncidentMove.CANCEL, writing, draft -> IncidentVerbs.cancel(draft, reason, writing, isByCaller(writing)));
    }

    public void reply(String text, Writing writing) {
        write(writing, false, draft -> IncidentVerbs.reply(draft, text, writing, isByCaller(writing)));
    }

    public void note(String text, Writing writing) {
        write(writing, false, draft -> TicketWriter.note(text));
    }

    /** Adds what happened beside its fields. */
    public void tell(Event event, Writing writing) {
        ticket.write(new Draft(ticket.values()), List.of(event), writing);
    }

    /** Announces it to the people whom it concerns; that ends when the incident does. */
    public void announce(Announcement.Text said, Writing writing) {
        write(writing, false, draft -> List.of(AnnouncementStore.told(said)));
        announced = new Announced(said, writing.actor().personId(), writing.at());
    }

    /** Changes fields. @param teamRestricted whether the team that it belongs to afterwards is restricted */
    public void edit(Consumer<Draft> change, boolean teamRestricted, Writing writing) {
        write(writing, teamRestricted, draft -> {
            change.accept(draft);
            return List.of();
        });
    }

    private void move(IncidentMove move, Writing writing, Function<Draft, List<Event>> verb) {
        moves.require(move, writing.actor(), ticket.values(), writing.at());
        write(writing, false, verb);
    }

    private void write(Writing writing, boolean teamRestricted, Function<Draft, List<Event>> verb) {
        Draft draft = new Draft(ticket.values());
        List<Event> events = verb.apply(draft);
        rules.settle(draft, new Facts(null, null, teamRestricted), writing.at());
        ticket.write(draft, events, writing);
    }

    private boolean isByCaller(Writing writing) {
        @Nullable UUID caller = ticket.values().get(TicketFields.CALLER);
        boolean works = TicketAccess.works(writing.actor(), ticket.values());
        return !works || writing.actor().personId().equals(caller);
    }
}
