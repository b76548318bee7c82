package io.mainstay.incident;

import io.mainstay.access.Viewer;
import io.mainstay.process.list.TicketList;
import io.mainstay.process.list.TicketListKit;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;

/** The list of incidents. */
@Component
class IncidentRecordList extends TicketList {

    IncidentRecordList(TicketListKit kit) {
        super(kit, IncidentFields.TYPE, "/incidents", IncidentColumns.COLUMNS, Map.of());
    }

    @Override
    public List<BuiltIn> views() {
        return Arrays.stream(IncidentView.values()).map(IncidentView::builtIn).toList();
    }

    @Override
    protected boolean assigns(Viewer viewer) {
        return viewer.isAgent();
    }
}
