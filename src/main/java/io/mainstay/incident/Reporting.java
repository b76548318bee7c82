package io.mainstay.incident;

import io.mainstay.record.Draft;
import io.mainstay.record.Field;
import io.mainstay.record.Refusal;
import io.mainstay.ticket.TicketFields;
import io.mainstay.ticket.Writing;
import java.util.Set;

/** Who may say what when an incident is opened. */
final class Reporting {

    /** What somebody who does not work on incidents may say when they report one. */
    private static final Set<Field<?>> REPORTERS = Set.of(
            TicketFields.TITLE,
            IncidentFields.DESCRIPTION,
            TicketFields.IMPACT,
            TicketFields.URGENCY,
            TicketFields.SERVICE,
            TicketFields.LOCATION,
            TicketFields.CALLER,
            IncidentFields.CONTACT_TYPE);

    private Reporting() {}

    static void authorise(Draft draft, Writing writing) {
        boolean worksOn = writing.actor().isAgent();
        for (Field<?> field : draft.changed()) {
            if (field.is(Field.Trait.SYSTEM)) throw Refusal.invalid(field, "refusal.computed", field.name());
            if (!worksOn && !REPORTERS.contains(field))
                throw Refusal.invalid(field, "incident.refusal.not_a_reporters_field", field.name());
        }
    }
}
