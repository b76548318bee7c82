package io.mainstay.ticket;

import io.mainstay.access.Viewer;
import io.mainstay.database.Sql;
import io.mainstay.record.Refusal;
import io.mainstay.ticket.Participants.Part;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import org.springframework.transaction.annotation.Transactional;

/** What every process does word for word: finding its tickets through the viewer's scope, and who follows them. */
public abstract class AbstractTicketProcess<R extends TicketRecord> implements TicketProcess<R> {

    private final TicketType type;
    private final Function<Ticket, R> record;
    private final TicketStore store;
    private final TicketWriter tickets;

    protected AbstractTicketProcess(
            TicketType type, Function<Ticket, R> record, TicketStore store, TicketWriter tickets) {
        this.type = type;
        this.record = record;
        this.store = store;
        this.tickets = tickets;
    }

    @Override
    public TicketType type() {
        return type;
    }

    @Override
    public String path() {
        return "/" + type.name() + "s";
    }

    @Override
    public Optional<R> find(String number, Viewer viewer) {
        return list(Sql.of("t.number = ?", number), viewer).stream().findFirst();
    }

    @Override
    public Optional<R> find(UUID id, Viewer viewer) {
        return list(Sql.of("t.id = ?", id), viewer).stream().findFirst();
    }

    /** Those of the given numbers that the viewer may see, the oldest first. */
    public List<R> find(Collection<String> numbers, Viewer viewer) {
        return list(Sql.of("t.number = any(?)", (Object) numbers.toArray(String[]::new)), viewer);
    }

    private List<R> list(Sql condition, Viewer viewer) {
        if (!isFor(viewer)) return List.of();
        Sql visible = condition.and(TicketAccess.scope(viewer).predicate()).then("order by t.id");
        return store.list(type, visible).stream().map(record).toList();
    }

    /** Whether they may know of the process at all. */
    protected boolean isFor(Viewer viewer) {
        return true;
    }

    /** The ticket, locked. @throws Refusal (not found) if there is none that the actor may see */
    protected Ticket lock(String number, Writing writing) {
        if (!isFor(writing.actor())) throw Refusal.notFound();
        return tickets.lock(type, number, writing);
    }

    @Override
    @Transactional
    public R join(String number, UUID personId, Part part, Writing writing) {
        return record.apply(tickets.join(type, lock(number, writing), personId, part, writing));
    }

    @Override
    @Transactional
    public R leave(String number, UUID personId, Part part, Writing writing) {
        return record.apply(tickets.leave(type, lock(number, writing), personId, part, writing));
    }
}
