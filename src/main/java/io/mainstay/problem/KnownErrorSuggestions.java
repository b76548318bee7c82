package io.mainstay.problem;

import io.mainstay.access.Viewer;
import io.mainstay.incident.Incident;
import io.mainstay.incident.IncidentFields;
import io.mainstay.incident.IncidentSuggestion;
import io.mainstay.incident.IncidentSuggestions;
import io.mainstay.ticket.TicketFields;
import io.mainstay.ticket.Writing;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Known errors, offered with incidents. */
@Component
class KnownErrorSuggestions implements IncidentSuggestions {

    private static final int MOST = 3;

    private final Workarounds workarounds;
    private final Problems problems;

    KnownErrorSuggestions(Workarounds workarounds, Problems problems) {
        this.workarounds = workarounds;
        this.problems = problems;
    }

    @Override
    public List<IncidentSuggestion> whileWriting(String text, @Nullable UUID serviceId, Viewer viewer) {
        return workarounds.offered(text, serviceId, viewer, MOST).stream()
                .map(known -> suggestion(known, null, false))
                .toList();
    }

    /** Where the problem behind the incident is known, the others are none of it. */
    @Override
    public List<IncidentSuggestion> of(Incident incident, Viewer viewer) {
        String text = incident.title() + " " + Objects.requireNonNullElse(incident.get(IncidentFields.DESCRIPTION), "");
        List<KnownError> known = workarounds.behind(incident.id(), viewer).isPresent()
                ? workarounds.known(incident.id(), viewer).stream().toList()
                : workarounds.offered(text, incident.get(TicketFields.SERVICE), viewer, MOST);
        return known.stream()
                .map(one -> suggestion(one, incident, workarounds.isApplied(one.id(), incident.id())))
                .toList();
    }

    @Override
    public boolean apply(String number, Incident incident, Writing writing) {
        if (problems.find(number, writing.actor()).isEmpty()) return false;
        workarounds.apply(number, incident.number(), writing);
        return true;
    }

    private static IncidentSuggestion suggestion(KnownError known, @Nullable Incident incident, boolean applied) {
        String path = "/problems/" + known.number();
        return new IncidentSuggestion(
                "problem.known_error",
                known.number(),
                known.title(),
                path,
                known.workaround(),
                known.applied(),
                known.sameService(),
                incident == null || applied ? null : path + "/applications?incident=" + incident.number(),
                applied);
    }
}
