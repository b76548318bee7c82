package io.mainstay.problem;

import io.mainstay.history.Event;
import io.mainstay.incident.IncidentReplay;
import io.mainstay.ticket.Writing;
import java.util.UUID;

/**
 * What an imported problem left at an incident: told in the replay of the incident, and stored with
 * {@link ProblemImport#storeTraces} once both are.
 *
 * @param incident its number
 * @param writing with the problem's entry as its cause
 */
public sealed interface ProblemTrace {

    UUID problemId();

    String incident();

    Writing writing();

    /** Writes what the incident tells of it, at its moment. */
    void tell(IncidentReplay incident);

    /** The problem is behind the incident. */
    record Link(UUID problemId, String incident, Writing writing, Event told) implements ProblemTrace {
        @Override
        public void tell(IncidentReplay replay) {
            replay.tell(told, writing);
        }

        ProblemTrace behind(UUID problem) {
            return new Link(problem, incident, writing, told);
        }
    }

    /** The problem behind it was a duplicate: from now on the survivor is. */
    record Moved(UUID problemId, String incident, Writing writing, Event left, Event arrived) implements ProblemTrace {
        @Override
        public void tell(IncidentReplay replay) {
            replay.tell(left, writing);
            replay.tell(arrived, writing);
        }
    }

    /** The workaround helped with the incident; the problem alone tells it. */
    record Application(UUID problemId, String incident, Writing writing) implements ProblemTrace {
        @Override
        public void tell(IncidentReplay replay) {}
    }

    /** The workaround or the fix was written to the incident. */
    record Message(
            UUID problemId,
            String incident,
            Writing writing,
            Communication.Subject subject,
            boolean isPublic,
            String heading,
            String text)
            implements ProblemTrace {
        @Override
        public void tell(IncidentReplay replay) {
            String message = heading + "\n\n" + text;
            if (isPublic) replay.reply(message, writing);
            else replay.note(message, writing);
        }

        byte[] digest() {
            return ProblemCommunications.digest(text, isPublic);
        }
    }
}
