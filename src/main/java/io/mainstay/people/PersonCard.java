package io.mainstay.people;

import io.mainstay.access.Role;
import io.mainstay.record.Coded;
import java.sql.Array;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A person at a glance.
 *
 * @param teams names of their active teams
 * @param roles what they were granted, in whichever organisation
 */
public record PersonCard(
        UUID id,
        String name,
        String userName,
        boolean vip,
        boolean active,
        @Nullable String title,
        @Nullable String phone,
        @Nullable String mobile,
        @Nullable String email,
        ZoneId zone,
        UUID organisationId,
        String organisation,
        @Nullable String location,
        List<String> teams,
        List<Role> roles) {

    /** What their own clock shows now. */
    public LocalTime localTime(Clock clock) {
        return LocalTime.now(clock.withZone(zone));
    }

    /** What a requester is shown of a colleague: who they are, not how they are reached. */
    PersonCard limited() {
        return new PersonCard(
                id,
                name,
                userName,
                false,
                active,
                title,
                null,
                null,
                email,
                zone,
                organisationId,
                organisation,
                location,
                List.of(),
                List.of());
    }

    /** From a row of {@link PersonSearch}. */
    static PersonCard read(ResultSet row) throws SQLException {
        return new PersonCard(
                row.getObject("id", UUID.class),
                row.getString("name"),
                row.getString("user_name"),
                row.getBoolean("vip"),
                row.getBoolean("active"),
                row.getString("title"),
                row.getString("phone"),
                row.getString("mobile"),
                row.getString("email"),
                ZoneId.of(row.getString("zone")),
                row.getObject("organisation_id", UUID.class),
                row.getString("organisation"),
                row.getString("location"),
                texts(row.getArray("teams")),
                texts(row.getArray("roles")).stream()
                        .map(code -> Coded.parse(Role.class, code))
                        .toList());
    }

    private static List<String> texts(@Nullable Array array) throws SQLException {
        return array == null ? List.of() : Arrays.asList((String[]) array.getArray());
    }
}
