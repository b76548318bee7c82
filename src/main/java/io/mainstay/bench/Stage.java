package io.mainstay.bench;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.springframework.jdbc.core.JdbcTemplate;

/** Records that no chance makes: a very long conversation, and a parent of many. They are made through the API, once. */
final class Stage {

    private static final String TALK = "Benchmark: a long conversation";
    private static final String PARENT = "Benchmark: a parent of many";
    private static final int MESSAGES = 200;
    private static final int CHILDREN = 23;
    private static final Pattern NUMBER = Pattern.compile("\"number\"\\s*:\\s*\"(INC\\d+)\"");
    private static final Pattern ID = Pattern.compile("\"id\"\\s*:\\s*\"([0-9a-f-]{36})\"");

    /** The numbers of what stands there. */
    record Records(String talk, String parent) {}

    private final JdbcTemplate jdbc;
    private final KeptConnection agent;

    Stage(JdbcTemplate jdbc, KeptConnection agent) {
        this.jdbc = jdbc;
        this.agent = agent;
    }

    Records set() throws IOException {
        return new Records(talk(), parent());
    }

    private String talk() throws IOException {
        List<String> known = known(TALK);
        if (!known.isEmpty()) return known.getFirst();
        String number = found(NUMBER, create(TALK, ""));
        for (int i = 1; i <= MESSAGES; i++) {
            String text = "Message " + i + ": the gate still shows **offline**, we looked at `gw-" + i
                    + "` and restarted the service; details are in the log of this morning.";
            send("/api/v1/incidents/" + number + (i % 3 == 0 ? "/notes" : "/replies"), "{\"text\": \"" + text + "\"}");
        }
        return number;
    }

    private String parent() throws IOException {
        List<String> known = known(PARENT);
        if (!known.isEmpty()) return known.getFirst();
        String parent = create(PARENT, "");
        for (int i = 1; i <= CHILDREN; i++)
            create("Benchmark: child " + i, ", \"parent\": \"" + found(ID, parent) + "\"");
        return found(NUMBER, parent);
    }

    private List<String> known(String title) {
        return jdbc.query(
                "select number from ticket where type = 'incident' and title = ?",
                (row, index) -> row.getString(1),
                title);
    }

    private String create(String title, String more) throws IOException {
        return send("/api/v1/incidents", """
                {"title": "%s", "description": "Made for the measurement of pages.", "impact": 2, "urgency": 2,
                 "caller": "person4000", "team": "Team 7", "service": "Service 9"%s}""".formatted(title, more));
    }

    private String send(String path, String json) throws IOException {
        KeptConnection.Answer answer = agent.post(path, json);
        String body = new String(answer.body(), StandardCharsets.UTF_8);
        if (answer.status() >= 300) throw new IOException(path + " answered " + answer.status() + ": " + body);
        return body;
    }

    private static String found(Pattern pattern, String text) {
        Matcher matcher = pattern.matcher(text);
        if (!matcher.find()) throw new IllegalStateException("no " + pattern + " in " + text);
        return matcher.group(1);
    }
}
