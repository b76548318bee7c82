package io.mainstay.incident;

import io.mainstay.access.Viewer;
import io.mainstay.record.Refusal;
import io.mainstay.ticket.Writing;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/** What all processes together suggest for an incident. */
@Component
class IncidentHelp {

    private static final Logger LOG = LoggerFactory.getLogger(IncidentHelp.class);

    private final List<IncidentSuggestions> sources;

    IncidentHelp(List<IncidentSuggestions> sources) {
        this.sources = sources;
    }

    List<IncidentSuggestion> whileWriting(String text, @Nullable UUID service, Viewer viewer) {
        return sources.stream()
                .flatMap(source -> source.whileWriting(text, service, viewer).stream())
                .toList();
    }

    List<IncidentSuggestion> of(Incident incident, Viewer viewer) {
        return sources.stream()
                .flatMap(source -> source.of(incident, viewer).stream())
                .toList();
    }

    /** The incident is opened: a suggestion that is none any more must not lead to a second one. */
    void apply(String number, Incident incident, Writing writing) {
        try {
            for (IncidentSuggestions source : sources) if (source.apply(number, incident, writing)) return;
        } catch (Refusal refusal) {
            LOG.info("{} was not applied to {}: {}", number, incident.number(), refusal.getMessage());
        }
    }
}
