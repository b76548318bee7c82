package io.mainstay.desk;

import io.mainstay.access.Viewer;
import io.mainstay.people.PersonCard;
import io.mainstay.people.PersonSearch;
import io.mainstay.record.Refusal;
import io.mainstay.search.TicketHit;
import io.mainstay.search.TicketSearch;
import io.mainstay.ticket.TicketAccess;
import io.mainstay.web.Html;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** Search over all processes and people, as a page and as one types in the palette. */
@Controller
class SearchPages {

    /** What bare digits may be the number of. */
    private static final Set<String> PREFIXES = Set.of("INC", "TASK");

    private static final int PALETTE = 7;
    private static final int PAGE = 50;

    private final TicketSearch tickets;
    private final PersonSearch people;

    SearchPages(TicketSearch tickets, PersonSearch people) {
        this.tickets = tickets;
        this.people = people;
    }

    record Found(String text, List<TicketHit> tickets, List<PersonCard> people) {
        boolean isEmpty() {
            return tickets.isEmpty() && people.isEmpty();
        }

        /** Whether somebody's name begins with what was typed: then people stand before tickets. */
        boolean meansPerson() {
            String typed = text.strip().toLowerCase(Locale.ROOT);
            return typed.length() > 2
                    && people.stream()
                            .anyMatch(one -> one.name().toLowerCase(Locale.ROOT).startsWith(typed));
        }

        boolean hasMore() {
            return tickets.size() == PAGE;
        }

        static String path(TicketHit hit) {
            return hit.type().equals("incident")
                    ? "/incidents/" + hit.number()
                    : "/" + hit.type().replace('_', '-') + "s/" + hit.number();
        }
    }

    @GetMapping("/search")
    Html page(@RequestParam(name = "q", defaultValue = "") String text, Viewer viewer) {
        return Html.page("desk/search", find(text, viewer, PAGE));
    }

    @GetMapping("/search/palette")
    Html palette(@RequestParam(name = "q", defaultValue = "") String text, Viewer viewer) {
        return Html.page("desk/palette", find(text, viewer, PALETTE));
    }

    private Found find(String text, Viewer viewer, int limit) {
        if (!viewer.isStaff()) throw Refusal.notFound();
        if (text.isBlank()) return new Found(text, List.of(), List.of());
        List<TicketHit> hits =
                tickets.find(text, PREFIXES, TicketAccess.scope(viewer), TicketAccess.internal(viewer), limit);
        return new Found(text, hits, people.search(viewer, text, 5));
    }
}
