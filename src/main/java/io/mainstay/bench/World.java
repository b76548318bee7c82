package io.mainstay.bench;

import io.mainstay.record.Ids;
import java.io.IOException;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import java.util.UUID;

/** Who and what the tickets are about: 10,000 people, 200 teams, 300 services, 20 sites, 10 organisations. */
final class World {

    static final int PEOPLE = 10_000;
    static final int TEAMS = 200;
    static final int SERVICES = 300;
    static final int AGENTS = 1_500;
    private static final int DESK = 40;

    final List<UUID> organisations = new ArrayList<>();
    final List<UUID> locations = new ArrayList<>();
    final List<UUID> people = new ArrayList<>();
    final List<UUID> teams = new ArrayList<>();
    final List<UUID> services = new ArrayList<>();
    final List<List<UUID>> members = new ArrayList<>();
    final int[] serviceTeam = new int[SERVICES];
    private final Zipf teamZipf = new Zipf(TEAMS, 1.0);
    private final long now;
    private long sequence;

    World(Instant now, long seed) {
        this.now = now.minus(Duration.ofDays(2_000)).toEpochMilli();
        SplittableRandom random = new SplittableRandom(seed);
        for (int i = 0; i < 10; i++) organisations.add(id(random));
        for (int i = 0; i < 20; i++) locations.add(id(random));
        for (int i = 0; i < PEOPLE; i++) people.add(id(random));
        for (int i = 0; i < TEAMS; i++) {
            teams.add(id(random));
            List<UUID> team = new ArrayList<>();
            int size = Math.max(3, 40 - i / 3);
            for (int n = 0; n < size; n++) team.add(people.get(PEOPLE - AGENTS + random.nextInt(AGENTS)));
            members.add(team.stream().distinct().toList());
        }
        for (int i = 0; i < SERVICES; i++) {
            services.add(id(random));
            serviceTeam[i] = teamZipf.draw(random);
        }
    }

    /** An agent of the service desk, who opens tickets for others. */
    UUID desk(SplittableRandom random) {
        return people.get(PEOPLE - 1 - random.nextInt(DESK));
    }

    UUID organisationOf(int person) {
        return organisations.get(person % organisations.size());
    }

    int anyTeam(SplittableRandom random) {
        return teamZipf.draw(random);
    }

    static boolean isRestricted(int team) {
        return team == 30 || team == 90;
    }

    private UUID id(SplittableRandom random) {
        long high = ((now + sequence++) << 16) | 0x7000L | random.nextInt(0x1000);
        return new UUID(high, (random.nextLong() & 0x3FFFFFFFFFFFFFFFL) | 0x8000000000000000L);
    }

    void write(Connection connection) throws SQLException, IOException {
        Instant created = Instant.ofEpochMilli(now);
        CopyRows organisation = new CopyRows("organisation (id, name)");
        for (int i = 0; i < organisations.size(); i++) organisation.row(organisations.get(i), "Company " + i);
        organisation.copy(connection);
        CopyRows location = new CopyRows("location (id, name, zone)");
        for (int i = 0; i < locations.size(); i++) location.row(locations.get(i), "Site " + i, "Europe/Berlin");
        location.copy(connection);
        CopyRows person = new CopyRows(
                "person (id, user_name, name, email, phone, organisation_id, location_id, vip, created_at)");
        for (int i = 0; i < PEOPLE; i++) {
            String name = "person" + i;
            person.row(
                    people.get(i),
                    name,
                    "Person " + i,
                    name + "@bench.example",
                    "+49 40 " + (1_000_000 + i),
                    organisationOf(i),
                    locations.get(i % locations.size()),
                    i % 200 == 0,
                    created);
        }
        person.copy(connection);
        writeTeams(connection, created);
    }

    private void writeTeams(Connection connection, Instant created) throws SQLException, IOException {
        CopyRows team = new CopyRows("team (id, name, restricted, created_at)");
        CopyRows member = new CopyRows("team_member (team_id, person_id)");
        CopyRows grant = new CopyRows("role_grant (id, person_id, role)");
        for (int i = 0; i < TEAMS; i++) {
            team.row(teams.get(i), "Team " + i, isRestricted(i), created);
            for (UUID person : members.get(i)) member.row(teams.get(i), person);
        }
        for (int i = PEOPLE - AGENTS; i < PEOPLE; i++) grant.row(Ids.next(), people.get(i), "agent");
        team.copy(connection);
        member.copy(connection);
        grant.copy(connection);
        CopyRows service = new CopyRows("service (id, name, owner_team_id)");
        for (int i = 0; i < SERVICES; i++) service.row(services.get(i), "Service " + i, teams.get(serviceTeam[i]));
        service.copy(connection);
    }
}
