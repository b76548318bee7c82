package io.mainstay.problem;

import io.mainstay.access.Viewer;
import io.mainstay.ticket.TicketProcess;
import io.mainstay.ticket.TicketRecord;
import java.util.UUID;

/** What a field with suggestions sends: the id of what was picked; without scripts the number that was typed. */
final class Picked {

    private static final int ID_LENGTH = 36;

    private Picked() {}

    /** The number; what is none is left as it was typed, for the refusal to name. */
    static String number(String given, TicketProcess<?> process, Viewer viewer) {
        if (given.length() != ID_LENGTH) return given;
        try {
            return process.find(UUID.fromString(given), viewer)
                    .map(TicketRecord::number)
                    .orElse(given);
        } catch (IllegalArgumentException e) {
            return given;
        }
    }
}
