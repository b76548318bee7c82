package io.mainstay.desk;

import io.mainstay.access.Viewer;
import io.mainstay.people.PersonCard;
import io.mainstay.people.PersonSearch;
import io.mainstay.record.Refusal;
import io.mainstay.search.TicketHit;
import io.mainstay.search.TicketSearch;
import io.mainstay.ticket.TicketAccess;
import io.mainstay.ticket.TicketPlaces;
import io.mainstay.web.Html;
import io.mainstay.web.NavigationEntry;
import java.util.List;
import java.util.Locale;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** Search over all processes and people, as a page and as one types in the palette. */
@Controller
class SearchPages {

    private static final int PALETTE = 7;
    private static final int PAGE = 50;

    private final TicketSearch tickets;
    private final PersonSearch people;
    private final TicketPlaces places;
    private final List<NavigationEntry> navigation;

    SearchPages(TicketSearch tickets, PersonSearch people, TicketPlaces places, List<NavigationEntry> navigation) {
        this.tickets = tickets;
        this.people = people;
        this.places = places;
        this.navigation = navigation;
    }

    /** @param icon of its type */
    record Hit(TicketHit ticket, String path, String icon) {}

    record Found(String text, List<Hit> tickets, List<PersonCard> people) {
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
                tickets.find(text, places.prefixes(), TicketAccess.scope(viewer), TicketAccess.internal(viewer), limit);
        return new Found(text, hits.stream().map(this::hit).toList(), people.search(viewer, text, 5));
    }

    private Hit hit(TicketHit ticket) {
        return new Hit(ticket, places.of(ticket.type(), ticket.number()), icon(ticket.type()));
    }

    /** A process has the icon that it has in the navigation; its tasks have one in common. */
    private String icon(String type) {
        String list = places.list(type).orElseThrow();
        return navigation.stream()
                .filter(entry -> entry.path().equals(list))
                .map(NavigationEntry::icon)
                .findFirst()
                .orElse("checklist");
    }
}
