package io.mainstay.problem.trend;

import io.mainstay.access.Viewer;
import io.mainstay.choice.Choices;
import io.mainstay.incident.IncidentFields;
import io.mainstay.record.Target;
import io.mainstay.ticket.FieldTexts;
import io.mainstay.ticket.Names;
import io.mainstay.web.Moments;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.springframework.stereotype.Component;

/** Puts names to findings. */
@Component
class RecurrenceCards {

    /** So many numbers fit into an address. */
    static final int LISTED = 300;

    private final RecurrenceStore store;
    private final Names names;
    private final Choices choices;

    RecurrenceCards(RecurrenceStore store, Names names, Choices choices) {
        this.store = store;
        this.names = names;
        this.choices = choices;
    }

    List<RecurrencePage.Card> of(List<Recurrence> recurrences, Viewer viewer, Moments moments) {
        FieldTexts texts = texts(recurrences, viewer, moments);
        Map<UUID, List<String>> incidents = store.incidents(recurrences, LISTED);
        return recurrences.stream()
                .map(one -> new RecurrencePage.Card(
                        one,
                        texts,
                        IncidentAddress.of(IncidentAddress.filter(incidents.getOrDefault(one.id(), List.of())))))
                .toList();
    }

    /** What a problem of it may be called. */
    String title(Recurrence recurrence, Viewer viewer, Moments moments) {
        FieldTexts texts = texts(List.of(recurrence), viewer, moments);
        return moments.texts()
                .text(
                        "problem.recurrence.title",
                        texts.names().text(recurrence.service()),
                        "%02d:%02d"
                                .formatted(
                                        recurrence.minutes().getFirst() / 60,
                                        recurrence.minutes().getFirst() % 60));
    }

    FieldTexts texts(List<Recurrence> recurrences, Viewer viewer, Moments moments) {
        Names.Wanted wanted = new Names.Wanted();
        for (Recurrence one : recurrences) {
            wanted.add(Target.SERVICE, one.service()).add(Target.LOCATION, one.location());
            wanted.add(Target.TICKET, one.problem());
            for (UUID other : one.others()) wanted.add(Target.SERVICE, other);
            Recurrence.Dismissal dismissal = one.dismissal();
            if (dismissal != null) wanted.add(Target.PERSON, dismissal.by());
        }
        return new FieldTexts(IncidentFields.TYPE, moments, choices, names.find(wanted, viewer));
    }
}
