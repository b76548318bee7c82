package io.mainstay.ticket;

import io.mainstay.condition.References;
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
                .query((row, index) -> row.getObject(1, UUID.class))
                .list();
    }

    /** By the whole name, or by the one name that has the text as its first words. */
    private static String named(Target target) {
        String table = table(target);
        return "select id from " + table + " where lower(name) = lower(:text) union all (select id from " + table
                + " where lower(name) like lower(:text) || ' %' and not exists (select from " + table
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
    public List<String> complete(Target target, String prefix, int limit) {
        String column = target == Target.PERSON ? "user_name" : target == Target.TICKET ? "number" : "name";
        return jdbc.sql("select " + column + " from " + table(target) + " where " + column
                        + " ilike :prefix order by 1 limit :limit")
                .param("prefix", prefix.replaceAll("([\\\\%_])", "\\\\$1") + "%")
                .param("limit", limit)
                .query((row, index) -> row.getString(1))
                .list();
    }

    private static String table(Target target) {
        return target.code();
    }
}
