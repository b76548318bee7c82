package io.mainstay.problem;

import static org.assertj.core.api.Assertions.assertThat;

import io.mainstay.access.Role;
import io.mainstay.testing.Answer;
import io.mainstay.testing.Cast;
import io.mainstay.testing.Client;
import io.mainstay.testing.MainstayTest;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.Test;

/** Two programs write to the same problems and incidents at the same moment: one waits, nobody is told of a deadlock. */
@MainstayTest
class ProblemsAtOnceTest {

    private static final String PROBLEMS = "/api/v1/problems/";
    private static final int ROUNDS = 12;

    /** As many as a problem takes. */
    private static final int CAUSES = 10;

    private final Client alice;
    private final Client admin;
    private final Client coordinator;

    ProblemsAtOnceTest(Cast cast) {
        this.alice = cast.api(cast.alice);
        this.admin = cast.api(cast.admin);
        this.coordinator = cast.api(cast.extra(Role.AGENT, Role.PROBLEM_COORDINATOR));
    }

    private String problem(String title) {
        return number(alice.send("POST", "/api/v1/problems", "{\"title\": \"" + title + "\"}"));
    }

    private String incident(String title) {
        return number(alice.send("POST", "/api/v1/incidents", "{\"title\": \"" + title + "\"}"));
    }

    private static String number(Answer opened) {
        return opened.expect(201).json().path("number").asString();
    }

    /** The statuses of both answers, the smaller first. */
    private static List<Integer> atOnce(Callable<Answer> one, Callable<Answer> other) throws Exception {
        CyclicBarrier start = new CyclicBarrier(2);
        try (ExecutorService threads = Executors.newFixedThreadPool(2)) {
            List<Callable<Integer>> both = List.of(started(start, one), started(start, other));
            List<Future<Integer>> statuses = threads.invokeAll(both);
            int first = statuses.getFirst().get();
            int second = statuses.getLast().get();
            return List.of(Math.min(first, second), Math.max(first, second));
        }
    }

    private static Callable<Integer> started(CyclicBarrier start, Callable<Answer> call) {
        return () -> {
            start.await();
            return call.call().status();
        };
    }

    @Test
    void anIncidentThatIsDeletedWhileItIsLinkedLeavesNoLinkUntold() throws Exception {
        for (int round = 0; round < ROUNDS; round++) {
            String incident = incident("Deleted at once " + round);
            String problem = problem("Linked at once " + round);
            String body = "{\"incidents\": [\"" + incident + "\"]}";
            List<Integer> statuses = atOnce(
                    () -> admin.fork().send("DELETE", "/api/v1/incidents/" + incident + "?reason=Test", ""),
                    () -> alice.fork().send("POST", PROBLEMS + problem + "/incidents", body));
            // First linked and deleted then; or deleted and not linkable; or told to try again.
            assertThat(statuses).isIn(List.of(200, 204), List.of(204, 422), List.of(200, 409));
            if (!statuses.equals(List.of(200, 204))) continue;
            assertThat(alice.get(PROBLEMS + problem + "/history").body()).contains("\"linked\"", "\"unlinked\"");
        }
    }

    @Test
    void anIncidentThatIsLinkedTwiceAtOnceIsBehindOneProblemAndOnlyThatTellsIt() throws Exception {
        for (int round = 0; round < ROUNDS; round++) {
            String incident = incident("Linked at once " + round);
            String body = "{\"incidents\": [\"" + incident + "\"]}";
            List<String> both = List.of(problem("Left " + round), problem("Right " + round));
            List<Integer> statuses = atOnce(
                    () -> alice.fork().send("POST", PROBLEMS + both.getFirst() + "/incidents", body),
                    () -> alice.fork().send("POST", PROBLEMS + both.getLast() + "/incidents", body));
            assertThat(statuses).containsExactly(200, 422);
            assertThat(both.stream()
                            .map(number ->
                                    alice.get(PROBLEMS + number + "/history").expect(200))
                            .filter(history -> history.body().contains("\"linked\"")))
                    .hasSize(1);
            String told =
                    alice.get("/api/v1/incidents/" + incident + "/history").body();
            assertThat(told.split("\"linked\"", -1)).hasSize(2);
        }
    }

    @Test
    void relatingCrosswiseAtOnceIsNoDeadlock() throws Exception {
        for (int round = 0; round < ROUNDS; round++) {
            String one = problem("One " + round);
            String other = problem("Other " + round);
            assertThat(atOnce(() -> relate(alice.fork(), one, other), () -> relate(alice.fork(), other, one)))
                    .containsExactly(200, 200);
        }
    }

    private static Answer relate(Client client, String one, String other) {
        return client.send("POST", PROBLEMS + one + "/related", "{\"problem\": \"" + other + "\"}");
    }

    @Test
    void ofTwoDuplicatesOfEachOtherOneSurvives() throws Exception {
        for (int round = 0; round < ROUNDS; round++) {
            String one = problem("Twin " + round);
            String other = problem("Twin again " + round);
            List<Integer> statuses = atOnce(() -> duplicate(one, other), () -> duplicate(other, one));
            assertThat(statuses).containsExactly(200, 422);
        }
    }

    private Answer duplicate(String one, String of) {
        return coordinator
                .fork()
                .with("If-Match", "\"1\"")
                .send("POST", PROBLEMS + one + "/duplicate", "{\"of\": \"" + of + "\"}");
    }

    @Test
    void whatTwoChangeOfOneCauseAtOnceIsBothKept() throws Exception {
        String problem = PROBLEMS + problem("Lamps flicker");
        for (int round = 0; round < CAUSES; round++) {
            String cause = alice.send("POST", problem + "/causes", "{\"title\": \"Ballast " + round + "\"}")
                    .expect(201)
                    .location();
            assertThat(atOnce(
                            () -> alice.fork().send("PATCH", cause, "{\"notes\": \"Hall 2\"}"),
                            () -> alice.fork().send("PATCH", cause, "{\"confirmed\": true}")))
                    .containsExactly(200, 200);
        }
        assertThat(alice.get(problem + "/causes").json().path("items").valueStream())
                .hasSize(CAUSES)
                .allMatch(cause -> cause.path("confirmed").asBoolean()
                        && cause.path("notes").asString().equals("Hall 2"));
    }

    @Test
    void ofTwoIncidentsThatBecomeEachOthersParentsOneDoes() throws Exception {
        for (int round = 0; round < ROUNDS; round++) {
            String one = incident("Parent " + round);
            String other = incident("Parent as well " + round);
            assertThat(atOnce(() -> adopt(one, other), () -> adopt(other, one))).containsExactly(200, 422);
        }
    }

    private Answer adopt(String child, String parent) {
        return alice.fork()
                .send("PATCH", "/api/v1/incidents/" + child, "{\"parent\": {\"number\": \"" + parent + "\"}}");
    }
}
