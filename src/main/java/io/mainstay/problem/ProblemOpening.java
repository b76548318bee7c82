package io.mainstay.problem;

import io.mainstay.access.Viewer;
import io.mainstay.incident.Incident;
import io.mainstay.incident.Incidents;
import io.mainstay.record.Draft;
import io.mainstay.record.Field;
import io.mainstay.ticket.TicketFields;
import io.mainstay.ticket.Writing;
import java.util.List;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Opens a problem from the incidents that it is behind. */
@Service
public class ProblemOpening {

    private final Problems problems;
    private final ProblemLinks links;
    private final Incidents incidents;

    ProblemOpening(Problems problems, ProblemLinks links, Incidents incidents) {
        this.problems = problems;
        this.links = links;
        this.incidents = incidents;
    }

    /** With the incidents linked; if one cannot be, there is no problem. */
    @Transactional
    public Problem open(Draft draft, List<String> incidentNumbers, Writing writing) {
        Problem problem = problems.create(draft, writing);
        return incidentNumbers.isEmpty() ? problem : links.link(problem.number(), incidentNumbers, writing);
    }

    /** Service and category, where the draft has none: those of the oldest incident that has one. */
    Draft completed(Draft draft, List<String> incidentNumbers, Viewer viewer) {
        List<Incident> behind = incidents.find(incidentNumbers, viewer);
        complete(TicketFields.SERVICE, draft, behind);
        complete(TicketFields.CATEGORY, draft, behind);
        return draft;
    }

    private static <T> void complete(Field<T> field, Draft draft, List<Incident> behind) {
        if (draft.get(field) != null) return;
        for (Incident incident : behind) {
            T value = incident.get(field);
            if (value == null) continue;
            draft.set(field, value);
            return;
        }
    }
}
