package io.mainstay.demo;

import io.mainstay.access.Role;
import io.mainstay.demo.company.DemoOrganisation;
import io.mainstay.demo.company.DemoPerson;
import io.mainstay.demo.company.DemoService;
import io.mainstay.record.BulkInsert;
import io.mainstay.record.Ids;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import org.springframework.jdbc.core.JdbcTemplate;

/** Stores who works in which team, who may do what, and which team owns which service. */
final class DemoWork {

    private final JdbcTemplate jdbc;
    private final Instant founded;
    private final Map<Object, UUID> ids;

    /** @param ids of teams, and of people by login */
    DemoWork(JdbcTemplate jdbc, Instant founded, Map<Object, UUID> ids) {
        this.jdbc = jdbc;
        this.founded = founded;
        this.ids = ids;
    }

    private record Member(UUID team, UUID person) {}

    private record Given(DemoPerson person, Role role) {}

    void store(DemoOrganisation demo) {
        members(demo.people());
        grants(demo.people());
        services(demo.services());
    }

    private void members(List<DemoPerson> people) {
        Stream<Member> members = people.stream()
                .flatMap(person -> person.teams().stream().map(team -> new Member(known(team), known(person.login()))));
        BulkInsert.<Member>into("team_member")
                .column("team_id", Member::team)
                .column("person_id", Member::person)
                .run(jdbc, members.toList());
    }

    private void grants(List<DemoPerson> people) {
        Stream<Given> grants =
                people.stream().flatMap(person -> person.roles().stream().map(role -> new Given(person, role)));
        BulkInsert.<Given>into("role_grant")
                .column("id", given -> Ids.next(founded.toEpochMilli()))
                .column("person_id", given -> known(given.person().login()))
                .column("role", given -> given.role().code())
                .run(jdbc, grants.toList());
    }

    private void services(List<DemoService> services) {
        BulkInsert.<DemoService>into("service")
                .column("id", service -> Ids.next(founded.toEpochMilli()))
                .column("name", DemoService::name)
                .column("owner_team_id", service -> known(service.team()))
                .column("criticality", DemoService::criticality)
                .run(jdbc, services);
    }

    private UUID known(Object key) {
        UUID id = ids.get(key);
        if (id == null) throw new IllegalStateException(key + " has not been stored");
        return id;
    }
}
