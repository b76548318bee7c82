package io.mainstay.people;

import io.mainstay.record.Field;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;

/** Rules that need the database: what is referred to exists and is active; what is unique is still free. */
final class References {

    private References() {}

    static void check(JdbcTemplate jdbc, Checks checks, Field<UUID> field, String table) {
        UUID id = checks.changed(field);
        if (id != null && !exists(jdbc, "select exists (select from " + table + " where id = ? and active)", id))
            checks.refuse(field, "people.refusal.unknown");
    }

    /** Without regard to case, among all records but the one with the given id. */
    static void unique(JdbcTemplate jdbc, Checks checks, Field<String> field, String table, @Nullable UUID exceptId) {
        String value = checks.changed(field);
        if (value == null) return;
        String query = "select exists (select from " + table + " where lower(" + field.name()
                + ") = lower(?) and id is distinct from ?)";
        if (exists(jdbc, query, value, exceptId)) checks.refuse(field, "people.refusal.taken");
    }

    private static boolean exists(JdbcTemplate jdbc, String query, @Nullable Object... parameters) {
        return Boolean.TRUE.equals(jdbc.queryForObject(query, Boolean.class, parameters));
    }
}
