package io.mainstay.incident;

import io.mainstay.access.Viewer;
import io.mainstay.ticket.Level;
import io.mainstay.ticket.MoveOption;
import io.mainstay.ticket.Priority;
import io.mainstay.ticket.PriorityMatrix;
import io.mainstay.ticket.TicketFields;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Why an incident has its priority, and which moves it allows or refuses. */
@Component
public class IncidentExplanation {

    private final PriorityMatrix matrix;
    private final IncidentMoves moves;

    IncidentExplanation(PriorityMatrix matrix, IncidentMoves moves) {
        this.matrix = matrix;
        this.moves = moves;
    }

    /**
     * Where a priority comes from.
     *
     * @param fromMatrix what the matrix gives today for this impact and urgency
     * @param reason why somebody set another, or null if nobody did
     */
    public record PriorityWhy(
            Priority priority,
            Level impact,
            Level urgency,
            Priority fromMatrix,
            @Nullable String reason) {}

    public PriorityWhy priority(Incident incident) {
        Level impact = incident.ticket().values().require(TicketFields.IMPACT);
        Level urgency = incident.ticket().values().require(TicketFields.URGENCY);
        return new PriorityWhy(
                incident.ticket().values().require(TicketFields.PRIORITY),
                impact,
                urgency,
                matrix.priority("incident", impact, urgency),
                incident.get(IncidentFields.PRIORITY_REASON));
    }

    public List<MoveOption<IncidentMove>> moves(Viewer viewer, Incident incident, Instant now) {
        return moves.options(viewer, incident, now);
    }
}
