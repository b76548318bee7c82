package io.mainstay.demo;

import io.mainstay.access.Grant;
import io.mainstay.access.Role;
import io.mainstay.access.Viewer;
import io.mainstay.demo.company.DemoLocation;
import io.mainstay.demo.company.DemoPerson;
import io.mainstay.demo.company.DemoService;
import io.mainstay.demo.company.DemoTeam;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.jdbc.core.JdbcTemplate;

/** Which rows the people and things of the demo have in the database. */
final class Directory {

    private final Map<String, UUID> people;
    private final Map<String, UUID> organisations;
    private final Map<String, UUID> locations;
    private final Map<String, UUID> teams;
    private final Map<String, UUID> services;
    private final Map<String, Viewer> viewers = new HashMap<>();

    private Directory(JdbcTemplate jdbc) {
        people = ids(jdbc, "select user_name, id from person");
        organisations = ids(jdbc, "select name, id from organisation");
        locations = ids(jdbc, "select name, id from location");
        teams = ids(jdbc, "select name, id from team");
        services = ids(jdbc, "select name, id from service");
    }

    static Directory read(JdbcTemplate jdbc) {
        return new Directory(jdbc);
    }

    UUID person(DemoPerson person) {
        return known(people, person.login());
    }

    /** The house as a whole. */
    UUID company() {
        return Viewer.SYSTEM.organisationId();
    }

    UUID organisationOf(DemoPerson person) {
        return known(organisations, person.department().name());
    }

    UUID location(DemoLocation location) {
        return known(locations, location.name());
    }

    UUID team(DemoTeam team) {
        return known(teams, team.name());
    }

    UUID service(DemoService service) {
        return known(services, service.name());
    }

    /** The person as the one who acts. */
    Viewer viewer(DemoPerson person) {
        return viewers.computeIfAbsent(
                person.login(),
                login -> new Viewer(
                        person(person),
                        login,
                        person.name(),
                        Stream.concat(Stream.of(Role.REQUESTER), person.roles().stream())
                                .map(Grant::of)
                                .collect(Collectors.toSet()),
                        person.teams().stream().map(this::team).collect(Collectors.toSet()),
                        organisationOf(person),
                        person.site().zone(),
                        Locale.ENGLISH));
    }

    private static UUID known(Map<String, UUID> ids, String name) {
        UUID id = ids.get(name);
        if (id == null) throw new IllegalStateException("the demo needs '" + name + "', which is not in the database");
        return id;
    }

    private static Map<String, UUID> ids(JdbcTemplate jdbc, String sql) {
        Map<String, UUID> ids = new HashMap<>();
        jdbc.query(sql, row -> {
            ids.put(row.getString(1), row.getObject(2, UUID.class));
        });
        return ids;
    }
}
