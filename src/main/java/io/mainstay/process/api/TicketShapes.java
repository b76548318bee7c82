package io.mainstay.process.api;

import io.mainstay.api.Property;
import io.mainstay.api.Shape;
import io.mainstay.record.FieldType;
import io.mainstay.record.Target;
import io.mainstay.ticket.TicketType;
import java.util.UUID;

/** The bodies that the resources of all ticket processes take. */
public final class TicketShapes {

    /** Of messages, and of why something is done. */
    public static final FieldType<String> MESSAGE_TEXT = new FieldType.Text(50_000, true);

    public static final Property<String> TEXT = Property.required("text", MESSAGE_TEXT);
    public static final Shape MESSAGE = Shape.of("Message", TEXT);

    static final Property<UUID> PERSON = Property.of("person", new FieldType.Reference(Target.PERSON));
    static final Shape PARTICIPANT = Shape.of("Participant", PERSON);

    static final Property<Integer> ENTRY = Property.of("entry", new FieldType.Whole(1, Integer.MAX_VALUE));
    static final Property<String> ERASED_TEXT = Property.of("text", new FieldType.Text(1_000, false));
    static final Property<String> WHY = Property.required("why", new FieldType.Text(500, false));
    static final Shape REDACTION = Shape.of("Redaction", ENTRY, ERASED_TEXT, WHY);

    private TicketShapes() {}

    /** What a type is called in the description: {@code IncidentTask}. */
    static String schema(TicketType type) {
        StringBuilder name = new StringBuilder();
        for (String word : type.name().split("_"))
            name.append(Character.toUpperCase(word.charAt(0))).append(word.substring(1));
        return name.toString();
    }
}
