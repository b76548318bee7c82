package io.mainstay.ticket;

import io.mainstay.access.Viewer;
import io.mainstay.condition.References;
import io.mainstay.database.LikePattern;
import io.mainstay.database.Sql;
import io.mainstay.people.PeopleScope;
import io.mainstay.record.Target;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** How the filter language names people (user name or name), teams, services, organisations, locations, tickets. */
@Repository
public class FilterReferences implements References {

    private static final int AMBIGUOUS = 20;

    private final JdbcClient jdbc;

    FilterReferences(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public List<UUID> find(Target target, String text) {
        return jdbc.sql(
                        switch (target) {
                            case PERSON ->
                                "select id from person where lower(user_name) = lower(:text)"
                                        + " union select id from person where name = :text limit " + AMBIGUOUS;
                            case TICKET -> "select id from ticket where number = upper(:text)";
                            case TEAM, ORGANISATION, LOCATION, SERVICE -> named(target);
                        })
                .param("text", text)
                .param("words", LikePattern.of(text) + " %")
                .query((row, index) -> row.getObject(1, UUID.class))
                .list();
    }

    /** By the whole name, or by the one name that has the text as its first words. */
    private static String named(Target target) {
        String table = table(target);
        return "select id from " + table + " where lower(name) = lower(:text) union all (select id from " + table
                + " where lower(name) like lower(:words) and not exists (select from " + table
                + " where lower(name) = lower(:text)) limit " + AMBIGUOUS + ")";
    }

    @Override
    public Optional<String> text(Target target, UUID id) {
        String column = switch (target) {
            case PERSON -> "user_name";
            case TICKET -> "number";
            case TEAM, ORGANISATION, LOCATION, SERVICE -> "name";
        };
        return jdbc.sql("select " + column + " from " + table(target) + " where id = ?")
                .param(id)
                .query(String.class)
                .optional();
    }

    @Override
    public List<Named> complete(Target target, String prefix, int limit) {
        return complete(target, prefix, limit, Sql.TRUE);
    }

    /** The same for one viewer: only people whom they may know of are offered, and only tickets that they see exist. */
    public References within(Viewer viewer) {
        FilterReferences all = this;
        Sql visible = TicketAccess.scope(viewer).predicate();
        return new References() {
            @Override
            public List<UUID> find(Target target, String text) {
                if (target != Target.TICKET) return all.find(target, text);
                return all.tickets("t.id", Sql.of("t.number = upper(?)", text).and(visible), UUID.class);
            }

            @Override
            public Optional<String> text(Target target, UUID id) {
                if (target != Target.TICKET) return all.text(target, id);
                return all.tickets("t.number", Sql.of("t.id = ?", id).and(visible), String.class).stream()
                        .findFirst();
            }

            @Override
            public List<Named> complete(Target target, String prefix, int limit) {
                Sql scope = target == Target.PERSON
                        ? PeopleScope.of(viewer).predicate().inParentheses()
                        : Sql.TRUE;
                return all.complete(target, prefix, limit, scope);
            }
        };
    }

    private <T> List<T> tickets(String column, Sql which, Class<T> type) {
        Sql sql = Sql.of("select " + column + " from ticket t where").then(which);
        return jdbc.sql(sql.text())
                .params(sql.parameters())
                .query((row, index) -> row.getObject(1, type))
                .list();
    }

    /** Nobody finds a ticket by the first digits of its number. */
    private List<Named> complete(Target target, String prefix, int limit, Sql scope) {
        if (target == Target.TICKET) return List.of();
        String text = target == Target.PERSON ? "t.user_name" : "t.name";
        String start = LikePattern.of(prefix) + "%";
        Sql sql = Sql.of("select " + text + ", t.name from " + table(target) + " t where t.active and")
                .then(scope)
                .then(Sql.of(
                        "and (" + text + " ilike ? or t.name ilike ? or t.name ilike ?)", start, start, "% " + start))
                .then(Sql.of("order by 2, 1 limit ?", limit));
        return jdbc.sql(sql.text())
                .params(sql.parameters())
                .query((row, index) -> new Named(row.getString(1), row.getString(2)))
                .list();
    }

    private static String table(Target target) {
        return target.code();
    }
}
