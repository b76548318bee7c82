package io.mainstay.process.page;

import io.mainstay.access.Viewer;
import io.mainstay.attachment.Attachments;
import io.mainstay.choice.Choices;
import io.mainstay.process.TicketErasure;
import io.mainstay.record.Field;
import io.mainstay.ticket.Activities;
import io.mainstay.ticket.FieldTexts;
import io.mainstay.ticket.Names;
import io.mainstay.ticket.Participants;
import io.mainstay.ticket.TicketAccess;
import io.mainstay.ticket.TicketProcess;
import io.mainstay.ticket.TicketRecord;
import io.mainstay.ticket.TicketStore;
import io.mainstay.ticket.TicketType;
import io.mainstay.web.Moments;
import org.springframework.stereotype.Component;

/** Gathers what the record pages of all processes show; the number of queries does not depend on the record. */
@Component
public class RecordFrames {

    private final TicketStore store;
    private final Activities activities;
    private final Names names;
    private final Choices choices;
    private final Participants participants;
    private final Attachments attachments;

    RecordFrames(
            TicketStore store,
            Activities activities,
            Names names,
            Choices choices,
            Participants participants,
            Attachments attachments) {
        this.store = store;
        this.activities = activities;
        this.names = names;
        this.choices = choices;
        this.participants = participants;
        this.attachments = attachments;
    }

    /** @param whole with all entries of the stream, not only the last ones */
    public RecordFrame of(
            TicketProcess<?> process, TicketRecord record, Viewer viewer, Moments moments, boolean whole) {
        TicketType type = process.type();
        return new RecordFrame(
                type,
                process.path() + "/" + record.number(),
                record,
                TicketAccess.works(viewer, record.values()),
                TicketErasure.allows(viewer),
                store.fields(type).stream().filter(Field::isCustom).toList(),
                texts(type, record, new Names.Wanted(), viewer, moments),
                activities.of(type, record.ticket(), viewer, moments),
                whole,
                participants.of(record.id()),
                attachments.list(record.id(), viewer));
    }

    /** @param wanted what else needs a name */
    public FieldTexts texts(TicketType type, TicketRecord record, Names.Wanted wanted, Viewer viewer, Moments moments) {
        wanted.add(record.values(), store.fields(type));
        return new FieldTexts(type, moments, choices, names.find(wanted, viewer));
    }
}
