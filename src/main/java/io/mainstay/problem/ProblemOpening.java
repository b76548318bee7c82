package io.mainstay.problem;

import io.mainstay.access.Viewer;
import io.mainstay.incident.Incident;
import io.mainstay.incident.Incidents;
import io.mainstay.record.Draft;
import io.mainstay.record.Field;
import io.mainstay.ticket.TicketFields;
import io.mainstay.ticket.Writing;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Opens a problem from the incidents that it is behind. */
@Service
public class ProblemOpening {

    private final Problems problems;
    private final ProblemLinks links;
    private final Incidents incidents;
    private final JdbcTemplate jdbc;

    ProblemOpening(Problems problems, ProblemLinks links, Incidents incidents, JdbcTemplate jdbc) {
        this.problems = problems;
        this.links = links;
        this.incidents = incidents;
        this.jdbc = jdbc;
    }

    /**
     * With the incidents linked; if one cannot be, there is no problem. Without a team it goes to the one that owns the
     * service: what belongs to no team is on nobody's list.
     */
    @Transactional
    public Problem open(Draft draft, List<String> incidentNumbers, Writing writing) {
        if (draft.get(TicketFields.TEAM) == null) draft.set(TicketFields.TEAM, owner(draft.get(TicketFields.SERVICE)));
        Problem problem = problems.create(draft, writing);
        return incidentNumbers.isEmpty() ? problem : links.link(problem.number(), incidentNumbers, writing);
    }

    /** Not a restricted one: who records the problem may be no member of it. */
    private @Nullable UUID owner(@Nullable UUID service) {
        return jdbc
                .queryForList(
                        "select t.id from service s join team t on t.id = s.owner_team_id"
                                + " where s.id = ? and t.active and not t.restricted",
                        UUID.class,
                        service)
                .stream()
                .findFirst()
                .orElse(null);
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
