package io.mainstay.problem;

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

    /** With the incidents linked; service and category are those of the first that has one, unless given. */
    @Transactional
    public Problem open(Draft draft, List<String> incidentNumbers, Writing writing) {
        if (incidentNumbers.isEmpty()) return problems.create(draft, writing);
        List<Incident> behind = incidentNumbers.stream()
                .flatMap(number -> incidents.find(number, writing.actor()).stream())
                .toList();
        suggest(TicketFields.SERVICE, draft, behind);
        suggest(TicketFields.CATEGORY, draft, behind);
        return links.link(problems.create(draft, writing).number(), incidentNumbers, writing);
    }

    private static <T> void suggest(Field<T> field, Draft draft, List<Incident> behind) {
        if (draft.get(field) != null) return;
        for (Incident incident : behind) {
            T value = incident.get(field);
            if (value == null) continue;
            draft.set(field, value);
            return;
        }
    }
}
