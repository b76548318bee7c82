package io.mainstay.incident;

import io.mainstay.access.Viewer;
import io.mainstay.people.Viewers;
import io.mainstay.ticket.TicketFields;
import io.mainstay.ticket.Writing;
import java.time.Instant;
import java.util.Locale;
import java.util.UUID;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

/** What a caller is told who owes an answer, in their own language: that we still wait, and at last that we stop. */
@Component
class IncidentReminders {

    private final Incidents incidents;
    private final Viewers viewers;
    private final MessageSource messages;
    private final IncidentSettings settings;

    IncidentReminders(Incidents incidents, Viewers viewers, MessageSource messages, IncidentSettings settings) {
        this.incidents = incidents;
        this.viewers = viewers;
        this.messages = messages;
        this.settings = settings;
    }

    void remind(Incident incident, Instant now) {
        Writing writing = Writing.by(Viewer.SYSTEM, now);
        Integer reminders = incident.get(IncidentFields.REMINDERS);
        if ((reminders == null ? 0 : reminders) < settings.reminders()) {
            incidents.remind(incident.number(), text("incident.reminder", incident), writing);
        } else {
            String notes = text("incident.reminder.unanswered", incident);
            incidents.resolve(incident.number(), CloseCode.NO_RESOLUTION_PROVIDED, notes, writing);
        }
    }

    private String text(String key, Incident incident) {
        UUID caller = incident.get(TicketFields.CALLER);
        Locale language = caller == null
                ? Locale.ENGLISH
                : viewers.viewer(caller).map(Viewer::language).orElse(Locale.ENGLISH);
        return messages.getMessage(key, new Object[0], language);
    }
}
