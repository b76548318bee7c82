package io.mainstay.access;

import static org.assertj.core.api.Assertions.assertThat;

import io.mainstay.access.EndpointTable.Row;
import io.mainstay.access.EndpointTable.Who;
import io.mainstay.testing.Answer;
import io.mainstay.testing.Client;
import io.mainstay.testing.MainstayTest;
import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.JdbcTemplate;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/**
 * No input brings the product down: every endpoint of the table gets the whole corpus in every variable of its path,
 * in its parameters and in its body, and always answers with an error of the asker's, in a clear form, or does it.
 */
@MainstayTest
@Tag("full")
class HostileInputTest {

    private static final Pattern VARIABLE = Pattern.compile("\\{(\\w+)(?::[^}]*)?}");
    /** What some endpoint or other reads from its address. */
    private static final List<String> PARAMETERS = List.of(
            "filter", "q", "sort", "order", "limit", "cursor", "after", "before", "columns", "fields", "ids", "view",
            "phone", "name", "page", "public", "kind", "format");

    private static final List<String> HEADERS = List.of(
            "Accept",
            "Accept-Language",
            "If-Match",
            "If-None-Match",
            "Idempotency-Key",
            "Content-Type",
            "Cookie",
            "HX-Request",
            "HX-Current-URL",
            "X-Request-Id",
            "Last-Event-ID",
            "Range",
            "X-Forwarded-For",
            "Referer");
    private static final List<String> HEADER_VALUES = List.of(
            "x", "*/*;q=nonsense,,;", "\"", "99999999999999999999", "<script>", "bytes=-1--2", "y".repeat(5000));
    private static final Pattern LEAK =
            Pattern.compile("\\tat \\w|PSQLException|java\\.lang\\.|springframework|org\\.apache|Whitelabel");
    private static final JsonMapper JSON = JsonMapper.builder().build();

    private final EndpointWorld world;
    private final JdbcTemplate jdbc;
    private final List<String> failures = new ArrayList<>();
    private final Map<String, Client> guests = new HashMap<>();
    private int asked;

    HostileInputTest(EndpointWorld world, JdbcTemplate jdbc) {
        this.world = world;
        this.jdbc = jdbc;
    }

    /** The corpus has the address locked that all tests sign in from. */
    @AfterEach
    void unlock() {
        jdbc.update("delete from sign_in_failure");
    }

    @Test
    void everyEndpointWithstandsIt() throws IOException {
        // All sign in before the corpus has had their address locked.
        world.browser(Who.ADMINISTRATOR);
        for (Row row : EndpointTable.read())
            if (row.pattern().matches("/(login|logout|profile).*")) guests.put(row.endpoint(), world.guest());
        for (Row row : EndpointTable.read()) {
            if (row.expected().get(Who.ADMINISTRATOR.ordinal()).equals("-")) continue;
            Map<String, String> values = new HashMap<>();
            addresses(row, values);
            parameters(row, values);
            bodies(row, values);
            headers(row, values);
        }
        assertThat(asked).isGreaterThan(10_000);
        assertThat(failures).isEmpty();
    }

    private void addresses(Row row, Map<String, String> values) {
        Matcher variable = VARIABLE.matcher(row.path());
        while (variable.find()) {
            for (String text : HostileCorpus.addresses()) {
                Map<String, String> changed = new HashMap<>(values);
                changed.put(variable.group(1), text);
                ask(row, filled(row.path(), row, changed), body(row, values), Map.of());
            }
        }
    }

    private void parameters(Row row, Map<String, String> values) {
        String path = filled(row.path(), row, values);
        String start = path.replaceFirst("\\?.*", "") + "?";
        List<String> own = new ArrayList<>(row.method().equals("GET") ? PARAMETERS : List.of("name", "reason"));
        Matcher named = Pattern.compile("[?&](\\w+)=").matcher(path);
        while (named.find()) if (!own.contains(named.group(1))) own.add(named.group(1));
        for (String name : own) {
            for (String text : HostileCorpus.addresses())
                ask(row, start + name + "=" + text, body(row, values), Map.of());
            ask(row, start + name + "=a&" + name + "=b&" + name + "[]=c&" + name, body(row, values), Map.of());
        }
    }

    private void bodies(Row row, Map<String, String> values) {
        if (row.method().equals("GET")) return;
        String path = filled(row.path(), row, values);
        for (String body : HostileCorpus.BODIES) ask(row, path, body, Map.of());
        for (String text : HostileCorpus.TEXTS) {
            if (row.body().startsWith("{")) {
                for (String name : JSON.readTree(body(row, values)).propertyNames()) {
                    ObjectNode body = (ObjectNode) JSON.readTree(body(row, values));
                    ask(row, path, body.put(name, text).toString(), Map.of());
                    body.putArray(name).addObject().put(text, text);
                    ask(row, path, body.toString(), Map.of());
                }
            } else if (row.body().contains("=")) {
                for (String pair : body(row, values).split("&")) {
                    String name = pair.substring(0, pair.indexOf('='));
                    String changed = body(row, values).replace(pair, name + "=" + HostileCorpus.encoded(text));
                    ask(row, path, changed, Map.of());
                }
            }
        }
    }

    private void headers(Row row, Map<String, String> values) {
        String path = filled(row.path(), row, values);
        for (String name : HEADERS)
            for (String value : HEADER_VALUES) ask(row, path, body(row, values), Map.of(name, value));
    }

    private void ask(Row row, String path, String body, Map<String, String> headers) {
        boolean program = row.pattern().startsWith("/api/v1/");
        Client client =
                program ? world.program(Who.ADMINISTRATOR) : browser(row).fork();
        headers.forEach(client::with);
        String type = program ? "application/json" : "application/x-www-form-urlencoded";
        if (row.pattern().endsWith("/attachments")) type = "text/plain";
        String sent = row.method().equals("GET") ? "" : body;
        long start = System.nanoTime();
        Answer answer = client.send(row.method(), path, sent.isEmpty() ? null : type, sent);
        long millis = (System.nanoTime() - start) / 1_000_000;
        asked++;
        judge(row, path, sent, headers, answer, millis);
    }

    /** What ends sessions or locks accounts is asked by somebody whom no other row needs. */
    private Client browser(Row row) {
        Client guest = guests.get(row.endpoint());
        return guest == null ? world.browser(Who.ADMINISTRATOR) : guest;
    }

    private void judge(Row row, String path, String sent, Map<String, String> headers, Answer answer, long millis) {
        String fault = null;
        if (answer.status() >= 500) fault = "failed";
        else if (millis > 5_000) fault = "took " + millis + " ms";
        else if (answer.status() >= 400 && LEAK.matcher(answer.body()).find()) fault = "told too much";
        else if (answer.status() >= 400 && row.pattern().startsWith("/api/v1/") && !isProblem(answer))
            fault = "is no problem+json: " + answer.header("Content-Type");
        if (fault != null && failures.size() < 200)
            failures.add("%s %s %s %s: %d %s"
                    .formatted(
                            row.method(),
                            shortened(path),
                            shortened(sent),
                            shortened(headers.toString()),
                            answer.status(),
                            fault));
    }

    private static boolean isProblem(Answer answer) {
        @Nullable String type = answer.header("Content-Type");
        return type != null && type.startsWith("application/problem+json");
    }

    private String body(Row row, Map<String, String> values) {
        return filled(row.body(), row, values);
    }

    private String filled(String text, Row row, Map<String, String> values) {
        return VARIABLE.matcher(text)
                .replaceAll(found -> Matcher.quoteReplacement(values.computeIfAbsent(
                        found.group(1), name -> world.value(row.path(), name, Who.ADMINISTRATOR))));
    }

    private static String shortened(String text) {
        return text.length() > 120 ? text.substring(0, 120) + "…" + text.length() : text;
    }
}
