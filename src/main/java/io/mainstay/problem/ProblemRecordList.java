package io.mainstay.problem;

import io.mainstay.access.Viewer;
import io.mainstay.process.list.TicketList;
import io.mainstay.process.list.TicketListKit;
import java.util.Arrays;
import java.util.List;
import org.springframework.stereotype.Component;

/** The list of problems. */
@Component
class ProblemRecordList extends TicketList {

    ProblemRecordList(TicketListKit kit) {
        super(kit, ProblemFields.TYPE, "/problems", ProblemColumns.COLUMNS, ProblemColumns.FOUND);
    }

    @Override
    public List<BuiltIn> views() {
        return Arrays.stream(ProblemView.values()).map(ProblemView::builtIn).toList();
    }

    @Override
    protected boolean assigns(Viewer viewer) {
        return ProblemAccess.coordinates(viewer);
    }
}
