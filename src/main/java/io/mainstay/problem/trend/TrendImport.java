package io.mainstay.problem.trend;

import io.mainstay.ticket.Writing;
import java.util.UUID;
import org.springframework.stereotype.Component;

/** For whoever brings in a past: searches it, and keeps what people had said to the findings. */
@Component
public class TrendImport {

    private final RecurrenceSearch search;
    private final Recurrences recurrences;

    TrendImport(RecurrenceSearch search, Recurrences recurrences) {
        this.search = search;
        this.recurrences = recurrences;
    }

    public void search() {
        search.search();
    }

    /** The findings of a service that nobody has dismissed yet. */
    public void dismiss(UUID service, String reason, Writing writing) {
        recurrences.of(writing.actor(), false).stream()
                .filter(found -> found.service().equals(service))
                .forEach(found -> recurrences.dismiss(found.id(), reason, writing));
    }
}
