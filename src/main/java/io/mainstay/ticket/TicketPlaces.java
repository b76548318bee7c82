package io.mainstay.ticket;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/** Where the pages of each type of ticket are, and what its numbers begin with; the processes say so. */
@Component
public class TicketPlaces {

    private record Place(TicketType type, String path) {}

    private final Map<String, Place> places = new LinkedHashMap<>();

    TicketPlaces(List<TicketProcess<?>> processes, List<TicketTasks<?, ?>> tasks) {
        processes.forEach(process -> add(process.type(), process.path()));
        tasks.forEach(task -> add(task.type(), task.path()));
    }

    private void add(TicketType type, String path) {
        places.put(type.name(), new Place(type, path));
    }

    /** The list's address, such as {@code /incidents}, and the beginning of each of its tickets'. */
    public Optional<String> list(String type) {
        return Optional.ofNullable(places.get(type)).map(Place::path);
    }

    /** The address of a ticket's page. */
    public String of(String type, String number) {
        return list(type).orElseThrow() + "/" + number;
    }

    /** What numbers begin with, over all types. */
    public Set<String> prefixes() {
        return places.values().stream().map(place -> place.type().prefix()).collect(Collectors.toUnmodifiableSet());
    }
}
