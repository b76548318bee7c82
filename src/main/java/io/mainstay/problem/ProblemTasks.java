package io.mainstay.problem;

import io.mainstay.record.Draft;
import io.mainstay.ticket.TicketRecord;
import io.mainstay.ticket.TicketStore;
import io.mainstay.ticket.TicketTasks;
import io.mainstay.ticket.TicketWriter;
import org.springframework.stereotype.Service;

/** Tasks of problems. */
@Service
public class ProblemTasks extends TicketTasks<ProblemTask, ProblemTaskState> {

    ProblemTasks(TicketStore store, TicketWriter writer) {
        super(
                store,
                writer,
                ProblemTaskFields.TYPE,
                ProblemTaskFields.STATE,
                ProblemTask::new,
                new Parents(ProblemFields.TYPE, Problem::new));
    }

    /** The review after closing leads to tasks too; what was no problem, or another one, has no review. */
    @Override
    protected boolean takesTasks(TicketRecord problem) {
        ResolutionCode code = problem.get(ProblemFields.RESOLUTION_CODE);
        return code != ResolutionCode.DUPLICATE && code != ResolutionCode.CANCELED;
    }

    @Override
    protected void prepare(Draft draft) {
        draft.set(ProblemTaskFields.STATE, ProblemTaskState.NEW);
        if (draft.get(ProblemTaskFields.KIND) == null) draft.set(ProblemTaskFields.KIND, ProblemTaskKind.GENERAL);
    }
}
