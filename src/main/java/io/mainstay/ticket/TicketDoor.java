package io.mainstay.ticket;

import io.mainstay.access.Viewer;
import io.mainstay.record.Refusal;

/** The agents' side of a ticket: its pages are for those who read its internal part, its forms for those who work. */
public final class TicketDoor {

    private TicketDoor() {}

    /** @throws Refusal (not found) if the viewer is concerned at most */
    public static <R extends TicketRecord> R reading(TicketProcess<R> process, String number, Viewer viewer) {
        return process.find(number, viewer)
                .filter(record -> TicketAccess.readsInternal(viewer, record.values()))
                .orElseThrow(Refusal::notFound);
    }

    /** @throws Refusal (not found, or forbidden) if the viewer does not work on it */
    public static <R extends TicketRecord> R working(TicketProcess<R> process, String number, Viewer viewer) {
        R record = reading(process, number, viewer);
        if (!TicketAccess.works(viewer, record.values())) throw Refusal.forbidden("ticket.refusal.not_allowed.edit");
        return record;
    }
}
