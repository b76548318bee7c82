package io.mainstay.problem;

import static org.assertj.core.api.Assertions.assertThat;

import io.mainstay.access.Role;
import io.mainstay.testing.Answer;
import io.mainstay.testing.Cast;
import io.mainstay.testing.Client;
import io.mainstay.testing.MainstayTest;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/** A problem's life by programs: each verb, what it does to incidents, what is refused and how, who gets nothing. */
@MainstayTest
class ProblemApiTest {

    private static final String PROBLEMS = "/api/v1/problems";

    private final Cast cast;
    private final Client alice;
    private Client coordinator;
    private Client manager;

    ProblemApiTest(Cast cast) {
        this.cast = cast;
        this.alice = cast.api(cast.alice);
        this.coordinator = alice;
        this.manager = alice;
    }

    @BeforeEach
    void roles() {
        coordinator = cast.api(cast.extra(Role.AGENT, Role.PROBLEM_COORDINATOR));
        manager = cast.api(cast.extra(Role.AGENT, Role.PROBLEM_MANAGER));
    }

    private String open(String title) {
        return alice.send("POST", PROBLEMS, "{\"title\": \"" + title + "\"}")
                .expect(201)
                .location();
    }

    private String incident(String title) {
        return alice.send("POST", "/api/v1/incidents", "{\"title\": \"" + title + "\", \"category\": \"network\"}")
                .expect(201)
                .json()
                .path("number")
                .asString();
    }

    /** Under root cause analysis, its cause, workaround and fix written down. */
    private String analysed(String title) {
        String problem = open(title);
        coordinator.send("PATCH", problem, """
                {"assignee": "alice", "cause_notes": "Threshold too low", "fix_notes": "Raised", "workaround": "Restart"}""").expect(200);
        verb(problem + "/assessment", "");
        verb(problem + "/confirmation", "");
        return problem;
    }

    private JsonNode verb(String resource, String body) {
        return coordinator.send("POST", resource, body).expect(200).json();
    }

    private static String code(JsonNode record, String field) {
        return record.path(field).path("code").asString();
    }

    private static List<String> fields(Answer refused) {
        return refused.json()
                .path("errors")
                .valueStream()
                .map(error -> error.path("field").asString())
                .toList();
    }

    private static List<String> numbers(Answer list) {
        return list.expect(200)
                .json()
                .path("items")
                .valueStream()
                .map(item -> item.path("number").asString())
                .toList();
    }

    @Test
    void goesThroughItsLifeAndResolvesWhatWaitsForIt() {
        String number = incident("Scanner offline at gate 4");
        String problem = analysed("Scanners lose the network at shift change");
        alice.send("POST", problem + "/incidents", "{\"incidents\": [\"" + number + "\"]}")
                .expect(200);
        String incident = "/api/v1/incidents/" + number;
        alice.send("POST", incident + "/hold", "{\"reason\": \"awaiting_problem\"}")
                .expect(200);

        assertThat(code(verb(problem + "/fix", ""), "state")).isEqualTo("104");
        JsonNode resolved = verb(problem + "/resolution", "{\"notes\": \"The gates are covered again.\"}");
        assertThat(code(resolved, "resolution_code")).isEqualTo("fix_applied");
        JsonNode done = alice.get(incident).json();
        assertThat(code(done, "state")).isEqualTo("6");
        assertThat(done.path("close_notes").asString()).isEqualTo("The gates are covered again.");
        assertThat(code(verb(problem + "/closure", ""), "state")).isEqualTo("107");
        coordinator.send("POST", problem + "/reanalysis", "").expect(403);
        assertThat(manager.send("POST", problem + "/reanalysis", "")
                        .expect(200)
                        .json()
                        .path("reopens")
                        .asInt())
                .isEqualTo(1);
        assertThat(alice.get(problem + "/history").expect(200).body()).contains("\"linked\"", number);
    }

    @Test
    void opensFromIncidentsAndPagesThem() {
        String first = incident("Wi-Fi one");
        String second = incident("Wi-Fi two");
        String body = "{\"title\": \"Wi-Fi drops\", \"incidents\": [\"%s\", \"%s\"]}".formatted(first, second);
        Answer opened = alice.send("POST", PROBLEMS, body).expect(201);
        assertThat(opened.location()).matches("/api/v1/problems/PRB\\d{7}");
        assertThat(code(opened.json(), "category")).isEqualTo("network");
        String linked = opened.location() + "/incidents";
        Answer page = alice.get(linked + "?limit=1");
        assertThat(numbers(page)).containsExactly(second);
        assertThat(numbers(alice.get(page.json().path("next").asString()))).containsExactly(first);
        alice.get(linked + "?cursor=x").expect(422);
        alice.delete(linked + "/" + second).expect(204);
        assertThat(numbers(alice.get(linked))).containsExactly(first);

        String other = open("Another");
        Answer taken = alice.send("POST", other + "/incidents", "{\"incidents\": [\"" + first + "\"]}")
                .expect(422);
        assertThat(fields(taken)).containsExactly("incidents");
        Answer wrong = alice.send("POST", other + "/incidents", "{\"incidents\": \"" + first + "\"}")
                .expect(422);
        assertThat(fields(wrong)).containsExactly("incidents");
        alice.send("POST", PROBLEMS, "{\"title\": \"None\", \"incidents\": [\"INC9999999\"]}")
                .expect(422);
    }

    @Test
    void listsFilterOrderAndCount() {
        String older = open("Listed by programs b").substring(PROBLEMS.length() + 1);
        String newer = open("Listed by programs a").substring(PROBLEMS.length() + 1);
        String filter = "filter=title%3A%22Listed+by+programs%22+state%3Anew";
        assertThat(numbers(alice.get(PROBLEMS + "?" + filter))).containsExactly(newer, older);
        assertThat(numbers(alice.get(PROBLEMS + "?sort=number&" + filter))).containsExactly(older, newer);
        assertThat(alice.get(PROBLEMS + "/count?" + filter)
                        .expect(200)
                        .json()
                        .path("count")
                        .asInt())
                .isEqualTo(2);
        alice.get(PROBLEMS + "?filter=nofield:1").expect(422);
        alice.get(PROBLEMS + "?sort=title").expect(422);
    }

    @Test
    void refusalsNameTheirInputs() {
        String problem = open("Payroll storage has no second path");
        Answer empty =
                coordinator.send("POST", problem + "/risk-acceptance", "{}").expect(422);
        assertThat(empty.header("Content-Type")).startsWith("application/problem+json");
        assertThat(fields(empty)).containsExactlyInAnyOrder("reason", "approver", "review");
        assertThat(empty.json().path("code").asString()).isEqualTo("invalid");
        String past = "{\"reason\": \"Autumn\", \"approver\": \"CFO\", \"review\": \"2001-01-01\"}";
        coordinator.send("POST", problem + "/risk-acceptance", past).expect(403);
        String analysed = analysed("Payroll storage has one path only");
        assertThat(fields(manager.send("POST", analysed + "/risk-acceptance", past)
                        .expect(422)))
                .containsExactly("review");
        assertThat(fields(coordinator.send("POST", problem + "/assessment", "").expect(422)))
                .containsExactly("assignee");
        assertThat(fields(coordinator
                        .send("POST", analysed + "/duplicate", "{\"of\": \"PRB9999999\"}")
                        .expect(422)))
                .containsExactly("of");
        assertThat(alice.send("PATCH", problem, "{\"title\": \"x\"}")
                        .expect(403)
                        .json()
                        .path("code")
                        .asString())
                .isEqualTo("forbidden");
        assertThat(coordinator
                        .send("POST", problem + "/closure", "")
                        .expect(409)
                        .json()
                        .path("code")
                        .asString())
                .isEqualTo("not_now");
        assertThat(fields(coordinator.send("PATCH", problem, "{\"state\": 107}").expect(422)))
                .containsExactly("state");
    }

    @Test
    void anOldVersionChangesNothingThatSomebodyElseChanged() {
        String problem = analysed("Dispatch board freezes");
        String seen = String.valueOf(coordinator.get(problem).header("ETag"));
        manager.send("PATCH", problem, "{\"cause_notes\": \"Another cause\"}").expect(200);
        Client late = coordinator.fork().with("If-Match", seen);
        Answer stale =
                late.send("PATCH", problem, "{\"cause_notes\": \"Mine\"}").expect(412);
        assertThat(stale.json().at("/errors/0/current").asString()).isEqualTo("Another cause");
        late.send("PATCH", problem, "{\"symptoms\": \"Wheel turns\"}").expect(200);
        manager.send("POST", problem + "/fix", "").expect(200);
        late.send("POST", problem + "/cancellation", "{\"reason\": \"None\"}").expect(412);
        assertThat(coordinator.fork().with("If-None-Match", "*").get(problem).status())
                .isEqualTo(304);
    }

    @Test
    void aVerbThatReplacesWhatTheClientHasNotSeenIsRefused() {
        String problem = analysed("Badge printer eats cards");
        String task = alice.send("POST", problem + "/tasks", "{\"title\": \"Open it\"}")
                .expect(201)
                .location();
        Client late = manager.fork()
                .with("If-Match", String.valueOf(manager.get(problem).header("ETag")));
        String risk = "{\"reason\": \"%s\", \"approver\": \"CFO\", \"review\": \"2199-01-01\"}";
        manager.send("POST", problem + "/risk-acceptance", risk.formatted("Cheaper"))
                .expect(200);
        JsonNode stale = late.send("POST", problem + "/risk-acceptance", risk.formatted("Old"))
                .expect(412)
                .json();
        assertThat(stale.at("/errors")
                        .valueStream()
                        .map(one -> one.path("field").asString()))
                .contains("reason");
        assertThat(stale.at("/errors/0/current").asString()).isEqualTo("Cheaper");
        assertThat(manager.get(problem).json().path("risk_reason").asString()).isEqualTo("Cheaper");
        late.send("POST", problem + "/fix", "").expect(412);
        manager.send("POST", problem + "/fix", "").expect(409);
        Client unknown = manager.fork().with("If-Match", "\"99\"");
        unknown.send("POST", problem + "/reanalysis", "").expect(412);

        Client lateTask = alice.fork().with("If-Match", "\"1\"");
        lateTask.send("POST", task + "/state", "{\"state\": \"new\"}").expect(412);
    }

    @Test
    void aDeletedProblemLeavesItsIncidentsAndDuplicatesKeepTheirSurvivor() {
        Client admin = cast.api(cast.admin);
        String incident = incident("Fan rattles");
        String problem = analysed("Fans rattle");
        alice.send("POST", problem + "/incidents", "{\"incidents\": [\"" + incident + "\"]}")
                .expect(200);
        String twin = analysed("Fans rattle again");
        String survivor = problem.substring(PROBLEMS.length() + 1);
        verb(twin + "/duplicate", "{\"of\": \"" + survivor + "\"}");
        admin.delete(problem + "?reason=Test").expect(409);
        admin.delete(twin + "?reason=Test").expect(204);
        admin.delete(problem + "?reason=Test").expect(204);
        assertThat(alice.get("/api/v1/incidents/" + incident + "/history").body())
                .contains("\"linked\"", "\"unlinked\"");
    }

    @Test
    void aKeyedRequestIsCarriedOutOnce() {
        Client keyed = alice.fork().with("Idempotency-Key", "problem-once");
        Answer first =
                keyed.send("POST", PROBLEMS, "{\"title\": \"Once only\"}").expect(201);
        Answer again =
                keyed.send("POST", PROBLEMS, "{\"title\": \"Once only\"}").expect(201);
        assertThat(again.location()).isEqualTo(first.location());
        assertThat(again.header("Idempotent-Replayed")).isEqualTo("true");
    }

    @Test
    void aKnownErrorIsFoundToldAndCounted() {
        String title = "Zebra label printers print blank";
        String problem = analysed(title);
        alice.send("PUT", problem + "/known-error", "").expect(403);
        assertThat(coordinator
                        .send("PUT", problem + "/known-error", "")
                        .expect(200)
                        .json()
                        .path("known_error")
                        .asBoolean())
                .isTrue();
        String number = problem.substring(PROBLEMS.length() + 1);
        assertThat(numbers(alice.get("/api/v1/known-errors?text=zebra+blank"))).contains(number);
        String incident = incident("Blank zebra labels in hall 2");
        String applied = "{\"problem\": \"" + number + "\"}";
        String workaround = "/api/v1/incidents/" + incident + "/workaround";
        alice.send("POST", workaround, applied).expect(200);
        assertThat(alice.send("POST", workaround, applied)
                        .expect(200)
                        .json()
                        .path("applied")
                        .asInt())
                .isEqualTo(1);
        assertThat(numbers(alice.get(problem + "/incidents"))).containsExactly(incident);

        String tell = "{\"subject\": \"workaround\", \"public\": true}";
        JsonNode told = verb(problem + "/communications", tell);
        assertThat(told.path("written").path(0).asString()).isEqualTo(incident);
        assertThat(verb(problem + "/communications", tell).path("knew").asInt()).isEqualTo(1);
        coordinator.delete(problem + "/known-error").expect(204);
        assertThat(numbers(alice.get("/api/v1/known-errors?text=zebra+blank"))).doesNotContain(number);
        alice.send("POST", workaround, applied).expect(409);
    }

    @Test
    void causesRelationsAndTasksAreKept() {
        String problem = open("Telemetry gateway leaks connections");
        String cause = alice.send("POST", problem + "/causes", """
                {"title": "Pool too small", "category": "configuration", "evidence_for": "Only under load"}""").expect(201).location();
        JsonNode confirmed =
                alice.send("PATCH", cause, "{\"confirmed\": true}").expect(200).json();
        assertThat(confirmed.path("evidence_for").asString()).isEqualTo("Only under load");
        assertThat(alice.get(problem + "/causes")
                        .json()
                        .at("/items/0/confirmed")
                        .asBoolean())
                .isTrue();
        assertThat(fields(alice.send("PATCH", cause, "{\"title\": null}").expect(422)))
                .containsExactly("title");
        alice.delete(cause).expect(204);
        alice.delete(cause).expect(404);

        String other = open("Gateway restarts").substring(PROBLEMS.length() + 1);
        Answer related = alice.send("POST", problem + "/related", "{\"problem\": \"" + other + "\"}");
        assertThat(numbers(related)).containsExactly(other);
        alice.delete(problem + "/related/" + other).expect(204);
        assertThat(numbers(alice.get(problem + "/related"))).isEmpty();

        String task = alice.send("POST", problem + "/tasks", "{\"title\": \"Ask the vendor\", \"kind\": \"rca\"}")
                .expect(201)
                .location();
        assertThat(code(
                        alice.send("POST", task + "/state", "{\"state\": \"work_in_progress\"}")
                                .expect(200)
                                .json(),
                        "state"))
                .isEqualTo("154");
        alice.send("PATCH", task, "{\"title\": \"Ask the vendor again\"}").expect(200);
        assertThat(alice.get(task + "/history").expect(200).body()).contains("again");
    }

    @Test
    void explainsPriorityTurnAndMoves() {
        String problem = open("Batch runs late");
        JsonNode why = alice.get(problem + "/explanation").expect(200).json();
        assertThat(why.path("priority").path("source").asString()).isEqualTo("matrix");
        assertThat(why.path("turn").path("state").path("label").asString()).isEqualTo("New");
        JsonNode first = why.path("moves").path(0);
        assertThat(first.path("because").asString()).isEqualTo("Problem coordinators assess problems.");
        assertThat(coordinator
                        .get(problem + "/explanation")
                        .json()
                        .at("/moves/0/href")
                        .asString())
                .isEqualTo(problem + "/assessment");
    }

    @Test
    void requestersFindNothing() {
        String problem = open("Nobody's business");
        String number = problem.substring(PROBLEMS.length() + 1);
        String task = alice.send("POST", problem + "/tasks", "{\"title\": \"Quietly\"}")
                .expect(201)
                .location();
        Client carol = cast.api(cast.carol);
        String hers = carol.send("POST", "/api/v1/incidents", "{\"title\": \"No sound\"}")
                .expect(201)
                .location();
        for (Client nobody : List.of(carol, cast.api(cast.mallory))) {
            for (String part : List.of("", "/history", "/incidents", "/causes", "/tasks", "/watchers", "/explanation"))
                nobody.get(problem + part).expect(404);
            nobody.get(task).expect(404);
            nobody.get("/api/v1/known-errors?text=business").expect(404);
            nobody.get(PROBLEMS).expect(404);
            nobody.get(PROBLEMS + "/count").expect(404);
            nobody.send("POST", PROBLEMS, "{\"title\": \"Mine\"}").expect(404);
            nobody.send("POST", problem + "/notes", "{\"text\": \"x\"}").expect(404);
            nobody.send("POST", problem + "/duplicate", "{\"of\": \"" + number + "\"}")
                    .expect(404);
            nobody.send("POST", hers + "/workaround", "{\"problem\": \"" + number + "\"}")
                    .expect(404);
        }
    }
}
