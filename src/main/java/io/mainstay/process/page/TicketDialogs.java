package io.mainstay.process.page;

import org.springframework.stereotype.Component;

/** The dialogs and the composer that every record page has. */
@Component
public class TicketDialogs {

    private final FieldsDialog fields;
    private final NoteComposer notes;
    private final AssignDialog assigning;
    private final ParticipantsDialog participants;
    private final RedactionDialog redaction;
    private final TaskDialog tasks;

    TicketDialogs(
            FieldsDialog fields,
            NoteComposer notes,
            AssignDialog assigning,
            ParticipantsDialog participants,
            RedactionDialog redaction,
            TaskDialog tasks) {
        this.fields = fields;
        this.notes = notes;
        this.assigning = assigning;
        this.participants = participants;
        this.redaction = redaction;
        this.tasks = tasks;
    }

    FieldsDialog fields() {
        return fields;
    }

    NoteComposer notes() {
        return notes;
    }

    AssignDialog assigning() {
        return assigning;
    }

    ParticipantsDialog participants() {
        return participants;
    }

    RedactionDialog redaction() {
        return redaction;
    }

    TaskDialog tasks() {
        return tasks;
    }
}
