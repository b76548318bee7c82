package io.mainstay.bench;

import io.mainstay.access.Grant;
import io.mainstay.access.Role;
import io.mainstay.access.Viewer;
import java.time.ZoneOffset;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.IntStream;
import org.springframework.jdbc.core.JdbcTemplate;

/** Who looks at the lists that are measured, named by what makes them hard. */
final class Viewers {

    private static final String[] MANY =
            IntStream.range(0, 20).mapToObj(i -> "Team " + i).toArray(String[]::new);

    private Viewers() {}

    static Map<String, Viewer> of(JdbcTemplate jdbc) {
        UUID typical = person(jdbc, Guests.REQUESTER);
        UUID busiest = person(jdbc, Guests.BUSIEST);
        UUID agent = person(jdbc, Guests.AGENT);
        Map<String, Viewer> viewers = new LinkedHashMap<>();
        viewers.put("requester", viewer(typical, List.of(Grant.of(Role.REQUESTER)), Set.of()));
        viewers.put("requester-busiest", viewer(busiest, List.of(Grant.of(Role.REQUESTER)), Set.of()));
        Grant own = new Grant(Role.AGENT, null, true);
        viewers.put("agent-large-teams", viewer(agent, List.of(own), teams(jdbc, "Team 0", "Team 25")));
        viewers.put("agent-small-team", viewer(agent, List.of(own), teams(jdbc, "Team 120")));
        viewers.put("agent-all", viewer(agent, List.of(Grant.of(Role.AGENT)), teams(jdbc, "Team 3")));
        viewers.put("agent-many-teams", viewer(agent, List.of(own), teams(jdbc, MANY)));
        viewers.put(
                "problem-coordinator",
                viewer(agent, List.of(Grant.of(Role.PROBLEM_COORDINATOR)), teams(jdbc, "Team 3")));
        viewers.put("administrator", viewer(agent, List.of(Grant.of(Role.ADMINISTRATOR)), teams(jdbc, "Team 3")));
        return viewers;
    }

    private static Viewer viewer(UUID person, List<Grant> grants, Set<UUID> teams) {
        return new Viewer(person, "bench", "Bench", Set.copyOf(grants), teams, person, ZoneOffset.UTC, Locale.ENGLISH);
    }

    private static UUID person(JdbcTemplate jdbc, String userName) {
        return jdbc.queryForList("select id from person where user_name = ?", UUID.class, userName)
                .getFirst();
    }

    private static Set<UUID> teams(JdbcTemplate jdbc, String... names) {
        return Set.copyOf(jdbc.queryForList("select id from team where name = any(?)", UUID.class, (Object) names));
    }
}
