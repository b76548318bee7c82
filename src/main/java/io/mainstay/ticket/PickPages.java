package io.mainstay.ticket;

import io.mainstay.access.Role;
import io.mainstay.access.Viewer;
import io.mainstay.database.LikePattern;
import io.mainstay.database.Sql;
import io.mainstay.people.PersonCard;
import io.mainstay.people.PersonSearch;
import io.mainstay.record.Refusal;
import io.mainstay.record.Target;
import io.mainstay.web.Html;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;

/** What a field that points at something offers while one types. */
@Controller
class PickPages {

    private static final int LIMIT = 8;
    /** Of so many who match, those who work are offered. */
    private static final int WIDE = 60;

    private final JdbcTemplate jdbc;
    private final PersonSearch people;
    private final TicketPlaces places;

    PickPages(JdbcTemplate jdbc, PersonSearch people, TicketPlaces places) {
        this.jdbc = jdbc;
        this.people = people;
        this.places = places;
    }

    /** @param detail tells two of the same name apart */
    record Pick(UUID id, String name, String detail) {}

    @GetMapping("/pick/person")
    Html person(@RequestParam(name = "q", defaultValue = "") String text, Viewer viewer) {
        List<PersonCard> byPhone = people.byPhone(viewer, text, LIMIT);
        Stream<PersonCard> byWords = byPhone.isEmpty() ? people.search(viewer, text, LIMIT).stream() : Stream.empty();
        return Html.page(
                "ticket/picks",
                Stream.concat(byPhone.stream(), byWords).map(PickPages::pick).toList());
    }

    /** Those who can be given work; without a word, the members of the team, if one is named. */
    @GetMapping("/pick/agent")
    Html agent(
            @RequestParam(name = "q", defaultValue = "") String text,
            @RequestParam(required = false) @Nullable UUID team,
            Viewer viewer) {
        requireStaff(viewer);
        List<PersonCard> found =
                text.isBlank() && team != null ? people.members(viewer, team) : people.search(viewer, text, WIDE);
        return Html.page(
                "ticket/picks",
                found.stream()
                        .filter(card -> card.active() && card.roles().stream().anyMatch(PickPages::works))
                        .limit(LIMIT)
                        .map(card -> new Pick(card.id(), card.name(), String.join(", ", card.teams())))
                        .toList());
    }

    @GetMapping("/pick/{target:team|service|location|organisation}")
    Html named(@PathVariable String target, @RequestParam(name = "q", defaultValue = "") String text, Viewer viewer) {
        requireStaff(viewer);
        Target table = Target.valueOf(target.toUpperCase(Locale.ROOT));
        return Html.page(
                "ticket/picks",
                jdbc.query(
                        "select id, name from " + table.code() + " where active and name ilike ? order by"
                                + " not name ilike ?, name limit " + LIMIT,
                        (row, index) -> new Pick(row.getObject(1, UUID.class), row.getString(2), ""),
                        "%" + LikePattern.of(text.strip()) + "%",
                        LikePattern.of(text.strip()) + "%"));
    }

    /**
     * Tickets of a type by number or title; of those that the viewer may see.
     *
     * @param but the number of the one that asks: it is not its own
     */
    @GetMapping("/pick/tickets")
    Html tickets(
            @RequestParam(name = "q", defaultValue = "") String text,
            @RequestParam String type,
            @RequestParam(defaultValue = "") String but,
            Viewer viewer) {
        requireStaff(viewer);
        if (places.list(type).isEmpty()) throw Refusal.notFound();
        Sql sql = Sql.of(
                        "select t.id, t.number, t.title from ticket t where (t.number ilike ? or t.title ilike ?) and",
                        "%" + LikePattern.of(text.strip()) + "%",
                        "%" + LikePattern.of(text.strip()) + "%")
                .then(TicketAccess.scope(viewer).predicate())
                .then("and t.active and t.number <> ?", but)
                .then("and t.type = ? order by t.opened_at desc limit " + LIMIT, type);
        return Html.page(
                "ticket/picks",
                jdbc.query(
                        sql.text(),
                        (row, index) -> new Pick(row.getObject(1, UUID.class), row.getString(2), row.getString(3)),
                        sql.arguments()));
    }

    private static boolean works(Role role) {
        return role.isAgents() || role == Role.ADMINISTRATOR;
    }

    private static void requireStaff(Viewer viewer) {
        if (!viewer.isStaff()) throw Refusal.notFound();
    }

    private static Pick pick(PersonCard card) {
        String detail = Stream.of(card.title(), card.location(), card.phone())
                .filter(part -> part != null && !part.isBlank())
                .reduce((left, right) -> left + " · " + right)
                .orElse("");
        return new Pick(card.id(), card.name(), detail);
    }
}
