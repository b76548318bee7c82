package io.mainstay.incident;

import io.mainstay.record.Draft;
import io.mainstay.ticket.TicketStore;
import io.mainstay.ticket.TicketTasks;
import io.mainstay.ticket.TicketWriter;
import org.springframework.stereotype.Service;

/** Tasks of incidents. */
@Service
public class IncidentTasks extends TicketTasks<IncidentTask, IncidentTaskState> {

    IncidentTasks(TicketStore store, TicketWriter writer) {
        super(
                store,
                writer,
                IncidentTaskFields.TYPE,
                IncidentTaskFields.STATE,
                IncidentTask::new,
                new Parents(IncidentFields.TYPE, Incident::new));
    }

    @Override
    protected void prepare(Draft draft) {
        draft.set(IncidentTaskFields.STATE, IncidentTaskState.OPEN);
    }
}
