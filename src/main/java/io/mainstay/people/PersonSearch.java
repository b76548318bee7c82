package io.mainstay.people;

import io.mainstay.access.Role;
import io.mainstay.access.Viewer;
import io.mainstay.database.Sql;
import io.mainstay.record.Refusal;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Repository;

/** Finds the people that a viewer may know of, by words, by telephone number, or page by page. */
@Repository
public class PersonSearch {

    private static final int FEWEST_DIGITS = 4;
    /** A country or trunk prefix may differ; the last digits do not. */
    private static final int TELLING_DIGITS = 9;

    private static final String WORDS = "(t.name || ' ' || t.user_name || ' ' || coalesce(t.email, ''))";
    private static final String DIGITS = "(regexp_replace(coalesce(t.phone, ''), '[^0-9]', '', 'g') || ' ' || "
            + "regexp_replace(coalesce(t.mobile, ''), '[^0-9]', '', 'g'))";
    private static final String CARDS = """
            select t.*, o.name as organisation, l.name as location,
                (select array_agg(team.name order by team.name) from team_member m join team on team.id = m.team_id
                    where m.person_id = t.id and team.active) as teams,
                (select array_agg(distinct g.role) from role_grant g where g.person_id = t.id) as roles
            from person t join organisation o on o.id = t.organisation_id left join location l on l.id = t.location_id
            """;

    /**
     * Which people a list shows.
     *
     * @param words of name, user name or e-mail, or a telephone number; may be empty
     */
    public record Filter(String words, @Nullable Role role, boolean inactiveToo) {}

    /** A place in the list by name. */
    public record Place(String name, UUID id) {}

    private final JdbcTemplate jdbc;

    PersonSearch(JdbcTemplate jdbc) {
        this.jdbc = jdbc;
    }

    /** @throws Refusal if there is no such person or the viewer may not know of them */
    public PersonCard card(Viewer viewer, UUID id) {
        return find(viewer, Sql.of("t.id = ?", id), 1).findFirst().orElseThrow(Refusal::notFound);
    }

    /** Active people who match all words, those whose name begins with the first word before the others. */
    public List<PersonCard> search(Viewer viewer, String words, int limit) {
        return find(viewer, matching(words).and(Sql.of("t.active")), order(words), limit);
    }

    /** Active people whose telephone or mobile number ends with these digits, however it is written. */
    public List<PersonCard> byPhone(Viewer viewer, String number, int limit) {
        Optional<Sql> digits = viewer.isStaff() ? phone(number) : Optional.empty();
        return digits.map(
                        sql -> find(viewer, sql.and(Sql.of("t.active")), limit).toList())
                .orElse(List.of());
    }

    /** The members of a team, by name. */
    public List<PersonCard> members(Viewer viewer, UUID teamId) {
        Sql where = Sql.of("t.id in (select person_id from team_member where team_id = ?)", teamId);
        return find(viewer, where, 1000).toList();
    }

    /** The next people by name after the given place (null: from the start). */
    public List<PersonCard> after(Viewer viewer, Filter filter, @Nullable Place place, int limit) {
        Sql where = filtered(filter);
        if (place != null) where = where.and(Sql.of("(t.name, t.id) > (?, ?)", place.name(), place.id()));
        return find(viewer, where, Sql.of("order by t.name, t.id"), limit);
    }

    /** The people by name just before the given place. */
    public List<PersonCard> before(Viewer viewer, Filter filter, Place place, int limit) {
        Sql where = filtered(filter).and(Sql.of("(t.name, t.id) < (?, ?)", place.name(), place.id()));
        return find(viewer, where, Sql.of("order by t.name desc, t.id desc"), limit)
                .reversed();
    }

    private static Sql filtered(Filter filter) {
        Sql where = matching(filter.words()).and(Sql.of("t.id <> ?", Viewer.SYSTEM.personId()));
        if (!filter.inactiveToo()) where = where.and(Sql.of("t.active"));
        Role role = filter.role();
        if (role == null) return where;
        String granted = "exists (select from role_grant g where g.person_id = t.id and g.role %s ?)";
        return where.and(
                role == Role.REQUESTER
                        ? Sql.of("not " + granted.formatted("<>"), role.code())
                        : Sql.of(granted.formatted("="), role.code()));
    }

    private static Sql matching(String words) {
        Optional<Sql> phone = phone(words);
        if (phone.isPresent()) return phone.get();
        Sql all = Sql.TRUE;
        for (String word : words.strip().split("\\s+"))
            if (!word.isEmpty()) all = all.and(Sql.of(WORDS + " ilike ?", Like.containing(word)));
        return all;
    }

    /** The condition for a telephone number, if this is one. */
    private static Optional<Sql> phone(String text) {
        if (!text.strip().matches("[0-9+()/ .\\-]+")) return Optional.empty();
        String digits = text.replaceAll("[^0-9]", "").replaceFirst("^0+", "");
        if (digits.length() < FEWEST_DIGITS) return Optional.empty();
        String telling = digits.substring(Math.max(0, digits.length() - TELLING_DIGITS));
        return Optional.of(Sql.of(DIGITS + " like ?", "%" + telling + "%"));
    }

    private static Sql order(String words) {
        String first = words.strip().split("\\s+")[0];
        String beginning = Like.containing(first).substring(1);
        return Sql.of("order by not (t.name ilike ?), not (t.name ilike ?), t.name, t.id", beginning, "% " + beginning);
    }

    private Stream<PersonCard> find(Viewer viewer, Sql where, int limit) {
        return find(viewer, where, Sql.of("order by t.name, t.id"), limit).stream();
    }

    private List<PersonCard> find(Viewer viewer, Sql where, Sql order, int limit) {
        Sql query = Sql.of(CARDS + "where")
                .then(PeopleScope.of(viewer).predicate().inParentheses())
                .then("and")
                .then(where.inParentheses())
                .then(order)
                .then("limit ?", limit);
        boolean whole = viewer.isStaff();
        return jdbc.query(
                query.text(),
                (row, index) ->
                        whole ? PersonCard.read(row) : PersonCard.read(row).limited(),
                query.arguments());
    }
}
