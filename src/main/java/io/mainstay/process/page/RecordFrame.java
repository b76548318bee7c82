package io.mainstay.process.page;

import io.mainstay.attachment.Attachment;
import io.mainstay.record.Field;
import io.mainstay.ticket.Activity;
import io.mainstay.ticket.FieldTexts;
import io.mainstay.ticket.Participants.Participant;
import io.mainstay.ticket.TicketRecord;
import io.mainstay.ticket.TicketType;
import java.util.List;

/**
 * What the record pages of all processes show.
 *
 * @param path where the record's page is
 * @param works whether the reader works on it: else there is nothing to change
 * @param added the fields that an administrator added
 * @param whole whether the reader wants all entries of the stream, not only the last ones
 * @param participants who watches it, and who is affected
 */
public record RecordFrame(
        TicketType type,
        String path,
        TicketRecord record,
        boolean works,
        boolean mayRedact,
        List<Field<?>> added,
        FieldTexts fields,
        List<Activity> activities,
        boolean whole,
        List<Participant> participants,
        List<Attachment> files) {}
