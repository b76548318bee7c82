package io.mainstay.ticket;

import io.mainstay.record.Field;
import io.mainstay.record.RecordType;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;

/** What processes give to each other's lists. */
@Component
public class LinkedFields {

    private final List<LinkedField> all;

    public LinkedFields(List<LinkedField> all) {
        this.all = all;
    }

    public List<Field<?>> of(TicketType type) {
        return linked(type).stream().<Field<?>>map(LinkedField::field).toList();
    }

    /** The type as lists read it: with these fields, where they come from. */
    public RecordType record(TicketType type) {
        RecordType own = type.record();
        StringBuilder from = new StringBuilder(own.from());
        for (LinkedField linked : linked(type)) from.append(' ').append(linked.join());
        return new RecordType(own.name(), from.toString(), own.fields());
    }

    /** By field, how its own table finds tickets; see {@link LinkedField#ids}. */
    public Map<Field<?>, String> found(TicketType type) {
        Map<Field<?>, String> found = new LinkedHashMap<>();
        for (LinkedField linked : linked(type)) if (!linked.ids().isEmpty()) found.put(linked.field(), linked.ids());
        return found;
    }

    private List<LinkedField> linked(TicketType type) {
        return all.stream().filter(one -> one.type().equals(type.name())).toList();
    }
}
