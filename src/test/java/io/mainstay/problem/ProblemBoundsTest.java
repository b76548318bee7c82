package io.mainstay.problem;

import static org.assertj.core.api.Assertions.assertThat;

import io.mainstay.access.Role;
import io.mainstay.testing.Answer;
import io.mainstay.testing.Cast;
import io.mainstay.testing.Client;
import io.mainstay.testing.MainstayTest;
import java.nio.charset.StandardCharsets;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;

/** What hangs on one problem is bounded, says so at the input, and leaves its page light. */
@MainstayTest
class ProblemBoundsTest {

    private static final int MOST_BYTES = 60_000;

    private final Client coordinator;
    private final Client browser;
    private final JdbcClient jdbc;

    ProblemBoundsTest(Cast cast, JdbcClient jdbc) {
        var dora = cast.extra(Role.AGENT, Role.PROBLEM_COORDINATOR);
        this.coordinator = cast.api(dora);
        this.browser = cast.browser(dora);
        this.jdbc = jdbc;
    }

    private String problem(String title) {
        return coordinator
                .send("POST", "/api/v1/problems", "{\"title\": \"" + title + "\"}")
                .expect(201)
                .json()
                .path("number")
                .asString();
    }

    private String incident(String title) {
        return add("/api/v1/incidents", "title", title)
                .expect(201)
                .json()
                .path("number")
                .asString();
    }

    private Answer add(String path, String input, String value) {
        return coordinator.send("POST", path, "{\"" + input + "\": \"" + value + "\"}");
    }

    private static void refusedAt(String input, Answer answer) {
        assertThat(answer.expect(422)
                        .json()
                        .path("errors")
                        .path(0)
                        .path("field")
                        .asString())
                .isEqualTo(input);
    }

    private String service(String name) {
        UUID id = UUID.randomUUID();
        jdbc.sql("insert into service (id, name) values (?, ?)")
                .params(id, name)
                .update();
        return id.toString();
    }

    @Test
    void asMuchAsFitsFitsOnALightPageAndOneMoreIsRefusedAtItsInput() {
        String number = problem("Everything at once");
        String path = "/api/v1/problems/" + number;
        for (int i = 0; i < ProblemCauses.MOST; i++)
            coordinator.send("POST", path + "/causes", """
                            {"title": "Roaming threshold too low in hall %d", "category": "configuration",
                             "evidence_for": "Only at the change of shifts", "evidence_against": "Not in hall 2"}""".formatted(i)).expect(201);
        for (int i = 0; i < ProblemServices.MOST; i++)
            add(path + "/services", "service", service("Handheld scanners of warehouse " + i))
                    .expect(200);
        for (int i = 0; i < ProblemRelations.MOST; i++)
            add(path + "/related", "problem", problem("Scanners lose the network in hall " + i))
                    .expect(200);

        for (int i = 0; i < 30; i++)
            add(path + "/tasks", "title", "Measure the network in hall " + i).expect(201);
        for (int i = 0; i < 12; i++)
            coordinator
                    .send(
                            "POST",
                            path + "/incidents",
                            "{\"incidents\": [\"" + incident("No network in hall " + i) + "\"]}")
                    .expect(200);

        refusedAt("title", add(path + "/causes", "title", "One more"));
        refusedAt("service", add(path + "/services", "service", service("One more")));
        String other = problem("One more");
        refusedAt("problem", add(path + "/related", "problem", other));
        refusedAt("problem", add("/api/v1/problems/" + other + "/related", "problem", number));
        assertThat(browser.post("/problems/" + number + "/causes", "title", "One more")
                        .expect(422)
                        .body())
                .contains("at most 10 causes");

        String page = browser.get("/problems/" + number).expect(200).body();
        assertThat(page.getBytes(StandardCharsets.UTF_8)).hasSizeLessThan(MOST_BYTES);
    }

    @Test
    void aProblemHasAtMostThirtyTasksAndSaysSoAtTheTitle() {
        String path = "/api/v1/problems/" + problem("Much to do") + "/tasks";
        for (int i = 0; i < 30; i++) add(path, "title", "Step " + i).expect(201);
        refusedAt("title", add(path, "title", "Step too many"));
    }
}
