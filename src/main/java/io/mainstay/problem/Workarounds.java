package io.mainstay.problem;

import io.mainstay.access.Viewer;
import io.mainstay.history.Event;
import io.mainstay.history.HistoryKind;
import io.mainstay.incident.Incident;
import io.mainstay.incident.IncidentEntries;
import io.mainstay.record.Refusal;
import io.mainstay.ticket.TicketFields;
import io.mainstay.ticket.TicketWriter;
import io.mainstay.ticket.Writing;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Known errors and their workarounds, offered with incidents; whoever uses one says so, and it counts. */
@Service
public class Workarounds {

    private final JdbcTemplate jdbc;
    private final KnownErrors knownErrors;
    private final ProblemWriter writer;
    private final ProblemIncidents links;
    private final Problems problems;
    private final IncidentEntries incidents;

    Workarounds(
            JdbcTemplate jdbc,
            KnownErrors knownErrors,
            ProblemWriter writer,
            ProblemIncidents links,
            Problems problems,
            IncidentEntries incidents) {
        this.jdbc = jdbc;
        this.knownErrors = knownErrors;
        this.writer = writer;
        this.links = links;
        this.problems = problems;
        this.incidents = incidents;
    }

    /**
     * The known errors that fit, the best first.
     *
     * @param text what is known of the disturbance: a title or more, as it is typed
     */
    public List<KnownError> offered(String text, @Nullable UUID serviceId, Viewer viewer, int limit) {
        return viewer.isStaff() ? knownErrors.offered(text, serviceId, viewer, limit) : List.of();
    }

    /** What is known to be behind an incident, if that is a known error that the viewer sees. */
    Optional<KnownError> known(UUID incidentId, Viewer viewer) {
        return behind(incidentId, viewer).flatMap(knownErrors::of);
    }

    /** Whether the workaround of this problem was applied to the incident. */
    public boolean isApplied(UUID problemId, UUID incidentId) {
        return Boolean.TRUE.equals(jdbc.queryForObject(
                "select exists (select 1 from problem_application where problem_id = ? and incident_id = ?)",
                Boolean.class,
                problemId,
                incidentId));
    }

    /** The problem behind an incident, if there is one that the viewer sees. */
    public Optional<Problem> behind(UUID incidentId, Viewer viewer) {
        return links.problemOf(incidentId).flatMap(id -> problems.find(id, viewer));
    }

    /**
     * The workaround helped with this incident: it is counted once, and the incident linked if it is to none yet.
     *
     * @throws Refusal if the problem is no known error, or the actor does not work on the incident
     */
    @Transactional
    public Problem apply(String problemNumber, String incidentNumber, Writing writing) {
        List<Incident> linked = new ArrayList<>();
        Problem problem = writer.write(problemNumber, writing, draft -> {
            UUID id = draft.before().require(TicketFields.ID);
            Incident incident = incident(incidentNumber, writing);
            if (!Boolean.TRUE.equals(draft.get(ProblemFields.KNOWN_ERROR)))
                throw Refusal.notNow("problem.refusal.no_known_error", problemNumber);
            if (!count(id, incident.id(), writing)) return List.of();
            draft.set(ProblemFields.APPLIED, draft.require(ProblemFields.APPLIED) + 1);
            if (links.problemOf(incident.id()).isPresent()) return List.of();
            links.add(id, List.of(incident.id()), writing);
            linked.add(incident);
            return List.of(ProblemLinks.entry(HistoryKind.LINKED, "incident", incident.number()));
        });
        List<Event> told = List.of(ProblemLinks.entry(HistoryKind.LINKED, "problem", problem.number()));
        incidents.tell(linked, told, writing.because(problem.ticket().asCause()));
        return problem;
    }

    private Incident incident(String number, Writing writing) {
        Incident locked = incidents.lock(List.of(number), writing.actor()).stream()
                .findFirst()
                .orElseThrow(Refusal::notFound);
        TicketWriter.requireWorking(locked.ticket(), writing);
        return locked;
    }

    private boolean count(UUID problemId, UUID incidentId, Writing writing) {
        return jdbc.update(
                        """
                        insert into problem_application (problem_id, incident_id, applied_at, applied_by_id)
                        values (?, ?, ?, ?) on conflict do nothing""",
                        problemId,
                        incidentId,
                        writing.at().atOffset(ZoneOffset.UTC),
                        writing.actor().personId())
                > 0;
    }
}
