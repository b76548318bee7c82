package io.mainstay.process.page;

import io.mainstay.access.Viewer;
import io.mainstay.ticket.Participants;
import io.mainstay.ticket.Participants.Part;
import io.mainstay.ticket.Participants.Participant;
import io.mainstay.ticket.TicketDoor;
import io.mainstay.ticket.TicketProcess;
import io.mainstay.ticket.TicketRecord;
import io.mainstay.ticket.Writing;
import io.mainstay.web.Html;
import java.time.Clock;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Who follows a record besides its caller: a dialog that adds and removes. */
@Component
class ParticipantsDialog {

    private final Participants participants;
    private final Clock clock;

    ParticipantsDialog(Participants participants, Clock clock) {
        this.participants = participants;
        this.clock = clock;
    }

    record ParticipantList(String path, String number, List<Participant> people, boolean following) {}

    Html list(TicketProcess<?> process, String number, Viewer viewer) {
        return dialog(process, TicketDoor.reading(process, number, viewer), viewer);
    }

    /** Adds a person, or the reader if none is named. */
    Html join(TicketProcess<?> process, String number, @Nullable UUID person, Viewer viewer) {
        TicketDoor.reading(process, number, viewer);
        UUID whom = person == null ? viewer.personId() : person;
        return dialog(process, process.join(number, whom, Part.WATCHER, now(viewer)), viewer);
    }

    Html leave(TicketProcess<?> process, String number, UUID person, String part, Viewer viewer) {
        TicketDoor.reading(process, number, viewer);
        Part which = part.equals(Part.AFFECTED.code()) ? Part.AFFECTED : Part.WATCHER;
        return dialog(process, process.leave(number, person, which, now(viewer)), viewer);
    }

    private Html dialog(TicketProcess<?> process, TicketRecord record, Viewer viewer) {
        List<Participant> people = participants.of(record.id());
        // Who is affected is counted, but follows nothing yet.
        boolean following = people.stream()
                .anyMatch(one -> one.part() == Part.WATCHER && one.personId().equals(viewer.personId()));
        String path = process.path() + "/" + record.number();
        return Html.page("process/page/participants", new ParticipantList(path, record.number(), people, following));
    }

    private Writing now(Viewer viewer) {
        return Writing.by(viewer, clock.instant());
    }
}
