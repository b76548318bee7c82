package io.mainstay.incident;

import static org.assertj.core.api.Assertions.assertThat;

import io.mainstay.testing.Cast;
import io.mainstay.testing.Client;
import io.mainstay.testing.MainstayTest;
import io.mainstay.ticket.Level;
import io.mainstay.ticket.Priority;
import io.mainstay.ticket.PriorityMatrix;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/**
 * The audit trail of a real service desk, done again row by row through the API: opened, moved, reassigned, resolved,
 * reopened, closed. What the product computes must be what was recorded there.
 */
@MainstayTest
class RealLogTest {

    private static final JsonMapper JSON = JsonMapper.builder().build();

    /** Their counter moved without a change of the group in the log. */
    private static final List<String> COUNTED_OTHERWISE = List.of("INC0000173", "INC0003982");

    private final Cast cast;
    private final PriorityMatrix matrix;
    private final Client alice;
    private final Map<String, UUID> groups = new HashMap<>();

    RealLogTest(Cast cast, PriorityMatrix matrix) {
        this.cast = cast;
        this.matrix = matrix;
        this.alice = cast.api(cast.alice);
    }

    /** One line of the log. */
    private record Row(
            String number,
            String state,
            String impact,
            String urgency,
            String priority,
            String group,
            int reassignments,
            int reopens) {
        static Row of(String line) {
            String[] parts = line.split(",", -1);
            return new Row(
                    parts[0],
                    parts[1],
                    parts[2],
                    parts[3],
                    parts[4],
                    parts[5],
                    Integer.parseInt(parts[6]),
                    Integer.parseInt(parts[7]));
        }
    }

    /** That company never used the lowest priority. */
    @BeforeEach
    void theirMatrix() {
        matrix.set("incident", Level.LOW, Level.LOW, Priority.LOW);
    }

    @AfterEach
    void ourMatrix() {
        matrix.set("incident", Level.LOW, Level.LOW, Priority.PLANNING);
    }

    @Test
    void prioritiesStatesAndCountersComeOutAsRecorded() throws IOException {
        List<String> priorities = new ArrayList<>();
        List<String> reopens = new ArrayList<>();
        List<String> reassignments = new ArrayList<>();
        Map<String, List<Row>> log = log();
        log.forEach((number, rows) -> {
            JsonNode now = replay(rows, priorities);
            Row last = rows.getLast();
            assertThat(code(now, "state")).as(number).isEqualTo("7");
            if (now.path("reopens").asInt() != last.reopens) reopens.add(number);
            if (now.path("reassignments").asInt() != last.reassignments) reassignments.add(number);
        });
        assertThat(log).hasSize(200);
        assertThat(priorities).isEmpty();
        assertThat(reopens).isEmpty();
        assertThat(reassignments).isEqualTo(COUNTED_OTHERWISE);
    }

    private JsonNode replay(List<Row> rows, List<String> wrongPriorities) {
        Row first = rows.getFirst();
        ObjectNode opening = JSON.createObjectNode().put("title", "Replay of " + first.number);
        opening.put("impact", first.impact).put("urgency", first.urgency);
        if (!first.group.isEmpty()) opening.put("team", team(first.group).toString());
        var opened = alice.send("POST", "/api/v1/incidents", opening.toString()).expect(201);
        JsonNode now = move(opened.location(), "new", first.state, opened.json());
        check(first, now, wrongPriorities);
        for (int i = 1; i < rows.size(); i++) {
            now = change(opened.location(), rows.get(i - 1), rows.get(i), now);
            now = move(opened.location(), rows.get(i - 1).state, rows.get(i).state, now);
            check(rows.get(i), now, wrongPriorities);
        }
        return now;
    }

    private JsonNode change(String incident, Row before, Row after, JsonNode now) {
        ObjectNode changes = JSON.createObjectNode();
        if (!before.impact.equals(after.impact)) changes.put("impact", after.impact);
        if (!before.urgency.equals(after.urgency)) changes.put("urgency", after.urgency);
        if (!before.group.equals(after.group))
            changes.put("team", after.group.isEmpty() ? null : team(after.group).toString());
        return changes.isEmpty()
                ? now
                : alice.send("PATCH", incident, changes.toString()).expect(200).json();
    }

    private JsonNode move(String incident, String from, String to, JsonNode now) {
        if (from.equals(to)) return now;
        return switch (to) {
            case "active" ->
                from.equals("resolved") ? post(incident, "/reopening", "{}") : post(incident, "/start", "{}");
            case "resolved" ->
                post(
                        incident,
                        "/resolution",
                        "{\"close_code\": \"solution_provided\", \"close_notes\": \"As logged\"}");
            case "closed" -> {
                if (!from.equals("resolved")) move(incident, from, "resolved", now);
                yield post(incident, "/closure", "{}");
            }
            default -> {
                if (from.equals("resolved")) post(incident, "/reopening", "{}");
                yield post(incident, "/hold", "{\"reason\": \"" + to + "\", \"message\": \"As logged\"}");
            }
        };
    }

    private JsonNode post(String incident, String resource, String body) {
        return alice.send("POST", incident + resource, body).expect(200).json();
    }

    private static void check(Row row, JsonNode now, List<String> wrongPriorities) {
        assertThat(code(now, "state")).as(row.toString()).isEqualTo(state(row.state));
        if (!row.priority.equals(code(now, "priority"))) wrongPriorities.add(row.toString());
    }

    private static String state(String logged) {
        return switch (logged) {
            case "new" -> "1";
            case "active" -> "2";
            case "resolved" -> "6";
            case "closed" -> "7";
            default -> "3";
        };
    }

    private static @Nullable String code(JsonNode incident, String field) {
        return incident.path(field).path("code").asString();
    }

    private UUID team(String group) {
        return groups.computeIfAbsent(group, number -> cast.team("Logged group " + number, cast.alice));
    }

    private static Map<String, List<Row>> log() throws IOException {
        Map<String, List<Row>> log = new LinkedHashMap<>();
        try (InputStream in = RealLogTest.class.getResourceAsStream("/uci-incident-event-log/incidents.csv")) {
            assertThat(in).isNotNull();
            new String(in.readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .skip(1)
                    .map(Row::of)
                    .forEach(row -> log.computeIfAbsent(row.number, key -> new ArrayList<>())
                            .add(row));
        }
        return log;
    }
}
