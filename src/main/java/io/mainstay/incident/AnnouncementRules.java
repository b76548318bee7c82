package io.mainstay.incident;

import io.mainstay.access.Grant;
import io.mainstay.access.Role;
import io.mainstay.access.Viewer;
import io.mainstay.record.Draft;
import io.mainstay.record.Refusal;
import io.mainstay.record.Refusal.Reason;
import io.mainstay.ticket.References;
import io.mainstay.ticket.TicketAccess;
import io.mainstay.ticket.TicketFields;
import io.mainstay.ticket.Writing;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Who may announce an incident, in which words, and to whom. */
@Component
class AnnouncementRules {

    private static final int LONGEST_TITLE = 120;
    private static final int LONGEST_TEXT = 2_000;

    private final References references;

    AnnouncementRules(References references) {
        this.references = references;
    }

    static void requireWorks(Draft draft, Writing writing) {
        if (!TicketAccess.works(writing.actor(), draft.before()))
            throw Refusal.forbidden("incident.refusal.not_allowed.announce");
    }

    /** What is announced, as it is stored. @throws Refusal naming every input at fault */
    Announcement.Text checked(Announcement.Text said, Draft incident) {
        List<Reason> faults = new ArrayList<>();
        check("title", said.title(), LONGEST_TITLE, faults);
        check("text", said.text(), LONGEST_TEXT, faults);
        if (!faults.isEmpty()) throw new Refusal(Refusal.Kind.INVALID, faults);
        UUID service = said.serviceId() == null ? incident.get(TicketFields.SERVICE) : said.serviceId();
        references.check(Draft.blank()
                .set(TicketFields.SERVICE, said.serviceId())
                .set(TicketFields.LOCATION, said.locationId()));
        return new Announcement.Text(
                said.title().strip(), said.text().strip(), service, said.locationId(), said.everyone());
    }

    private static void check(String name, String value, int longest, List<Reason> faults) {
        if (value.isBlank()) faults.add(new Reason(name, "refusal.required", List.of()));
        else if (value.strip().length() > longest) faults.add(new Reason(name, "refusal.too_long", List.of(longest)));
    }

    static @Nullable UUID audience(Announcement.Text said, Draft incident, Viewer agent) {
        if (!said.everyone()) return incident.get(TicketFields.ORGANISATION);
        if (!mayTellEveryone(agent))
            throw new Refusal(
                    Refusal.Kind.FORBIDDEN, new Reason("everyone", "incident.refusal.announce_everyone", List.of()));
        return null;
    }

    /** Whether a role to work on tickets is bound to no organisation. */
    static boolean mayTellEveryone(Viewer agent) {
        for (Grant grant : agent.grants())
            if (grant.organisationId() == null && grant.role() != Role.REQUESTER && grant.role() != Role.AUDITOR)
                return true;
        return false;
    }
}
