package io.mainstay.problem;

import io.mainstay.incident.Incident;
import io.mainstay.record.Coded;
import io.mainstay.record.Field;
import io.mainstay.ticket.Level;
import io.mainstay.ticket.TicketFields;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;

/** What incidents together propose for the problem behind them, as inputs of its form. */
final class IncidentSummary {

    private IncidentSummary() {}

    /** The newest one's title, what most of them have, and the worst impact and urgency. */
    static Map<String, String> of(List<Incident> incidents) {
        Map<String, String> input = new HashMap<>();
        input.put(TicketFields.IMPACT.name(), worst(incidents, TicketFields.IMPACT));
        input.put(TicketFields.URGENCY.name(), worst(incidents, TicketFields.URGENCY));
        incidents.stream()
                .max(Comparator.comparing(incident -> incident.values().require(TicketFields.OPENED)))
                .ifPresent(newest -> input.put(TicketFields.TITLE.name(), newest.title()));
        for (Field<?> field : List.of(TicketFields.SERVICE, TicketFields.CATEGORY))
            most(incidents, field).ifPresent(code -> input.put(field.name(), code));
        return input;
    }

    private static String worst(List<Incident> incidents, Field<Level> field) {
        return incidents.stream()
                .map(incident -> incident.values().require(field))
                .min(Comparator.naturalOrder())
                .map(Coded::code)
                .orElse(Level.LOW.code());
    }

    private static Optional<String> most(List<Incident> incidents, Field<?> field) {
        return incidents.stream()
                .map(incident -> incident.values().code(field))
                .filter(Objects::nonNull)
                .collect(Collectors.groupingBy(Function.identity(), Collectors.counting()))
                .entrySet()
                .stream()
                .max(Map.Entry.comparingByValue())
                .map(Map.Entry::getKey);
    }
}
