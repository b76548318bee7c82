package io.mainstay.incident;

import io.mainstay.access.Viewer;
import io.mainstay.ticket.Writing;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What other processes know that may help with an incident, while it is written and worked on; a process declares a
 * bean of this type.
 */
public interface IncidentSuggestions {

    /** At most three for an incident that is being written, the best first. */
    List<IncidentSuggestion> whileWriting(String text, @Nullable UUID serviceId, Viewer viewer);

    /** At most three for an incident that is worked on, the best first. */
    List<IncidentSuggestion> of(Incident incident, Viewer viewer);

    /** The suggestion with this number helps with the incident. @return whether it is one of these suggestions */
    boolean apply(String number, Incident incident, Writing writing);
}
