package io.mainstay.directory;

import static org.assertj.core.api.Assertions.assertThat;

import io.mainstay.access.Role;
import io.mainstay.testing.Answer;
import io.mainstay.testing.Cast;
import io.mainstay.testing.Client;
import io.mainstay.testing.MainstayTest;
import io.mainstay.testing.Member;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/** People, teams, organisations, locations and tokens for programs. */
@MainstayTest
class DirectoryApiTest {

    private final Cast cast;

    DirectoryApiTest(Cast cast) {
        this.cast = cast;
    }

    @Test
    void aPersonIsCreatedChangedAndDeactivated() {
        Client admin = cast.api(cast.admin);
        String userName = "api" + System.nanoTime();
        Answer created = admin.send("POST", "/api/v1/people", person(userName, "Api Person"))
                .expect(201);
        String path = created.location();
        assertThat(created.json().at("/organisation/id").asString()).isEqualTo(cast.organisation.toString());
        assertThat(created.json().at("/language/label").asString()).isEqualTo("English");
        assertThat(created.header("ETag")).isEqualTo("\"1\"");
        admin.send("PATCH", path, "{\"title\": \"Buyer\"}").expect(200);
        assertThat(admin.get(path).expect(200).json().get("title").asString()).isEqualTo("Buyer");
        admin.send("POST", path + "/roles", "{\"role\": \"agent\", \"own_teams_only\": true}")
                .expect(200);
        JsonNode withRole = admin.get(path).json();
        assertThat(withRole.at("/roles/0/role").asString()).isEqualTo("agent");
        assertThat(withRole.at("/roles/0/own_teams_only").asBoolean()).isTrue();
        admin.delete(path + "/roles/agent").expect(200);
        admin.send("POST", path + "/deactivation", "{}").expect(200);
        assertThat(admin.get(path).json().get("active").asBoolean()).isFalse();
    }

    @Test
    void badInputIsAProblemThatNamesEveryField() {
        JsonNode problem = cast.api(cast.admin)
                .send("POST", "/api/v1/people", "{\"user_name\": \"ALICE\", \"email\": \"x\", \"colour\": 1}")
                .expect(422)
                .json();
        assertThat(problem.toString()).contains("colour");
        JsonNode rules = cast.api(cast.admin)
                .send("POST", "/api/v1/people", person("ALICE", "A").replace("}", ", \"email\": \"x\"}"))
                .expect(422)
                .json();
        assertThat(rules.toString()).contains("user_name", "email");
    }

    @Test
    void aStaleChangeOfTheSameFieldIsRefusedWithItsVersion() {
        Client admin = cast.api(cast.admin);
        String path = "/api/v1/people/" + cast.extra().id();
        String seen = String.valueOf(admin.get(path).header("ETag"));
        admin.send("PATCH", path, "{\"title\": \"First\"}").expect(200);
        Client late = cast.api(cast.admin).with("If-Match", seen);
        late.send("PATCH", path, "{\"phone\": \"+49 40 12345\"}").expect(200);
        late.send("PATCH", path, "{\"title\": \"Second\"}").expect(412);
        assertThat(admin.get(path).json().get("title").asString()).isEqualTo("First");
    }

    @Test
    void theListIsPagedByCursor() {
        Client admin = cast.api(cast.admin);
        String mark = "pager" + System.nanoTime();
        for (int i = 0; i < 5; i++)
            admin.send("POST", "/api/v1/people", person(mark + i, mark + " " + i))
                    .expect(201);
        List<String> names = new ArrayList<>();
        String next = "/api/v1/people?limit=2&q=" + mark;
        while (next != null) {
            JsonNode page = admin.get(next).expect(200).json();
            page.get("items").forEach(item -> names.add(item.get("name").asString()));
            next = page.get("next").isNull() ? null : page.get("next").asString();
        }
        assertThat(names).containsExactly(mark + " 0", mark + " 1", mark + " 2", mark + " 3", mark + " 4");
        admin.get("/api/v1/people?cursor=nonsense").expect(422);
    }

    @Test
    void requestersKnowTheirColleaguesByNameOnly() {
        Client carol = cast.api(cast.carol);
        JsonNode alice =
                carol.get("/api/v1/people/" + cast.alice.id()).expect(200).json();
        assertThat(alice.get("name").asString()).isEqualTo("Alice Agent");
        assertThat(alice.has("email")).isFalse();
        assertThat(alice.has("roles")).isFalse();
        assertThat(carol.get("/api/v1/people/me")
                        .expect(200)
                        .json()
                        .get("email")
                        .asString())
                .isEqualTo("carol@example.com");
        carol.send("PATCH", "/api/v1/people/me", "{\"mobile\": \"+49 170 999\"}")
                .expect(200);
        carol.send("PATCH", "/api/v1/people/me", "{\"vip\": true}").expect(403);
        carol.get("/api/v1/teams/" + cast.network).expect(404);
        assertThat(carol.get("/api/v1/teams").expect(200).json().get("items").size())
                .isZero();
        Client mallory = cast.api(cast.mallory);
        mallory.get("/api/v1/people/" + cast.alice.id()).expect(404);
        assertThat(mallory.get("/api/v1/people?q=alice%20agent")
                        .expect(200)
                        .json()
                        .get("items")
                        .size())
                .isZero();
    }

    @Test
    void agentsReadAndDoNotWrite() {
        Client alice = cast.api(cast.alice);
        alice.get("/api/v1/people/" + cast.carol.id()).expect(200);
        alice.send("POST", "/api/v1/people", person("x", "X")).expect(403);
        alice.send("PATCH", "/api/v1/people/" + cast.carol.id(), "{\"title\": \"X\"}")
                .expect(403);
        alice.send("POST", "/api/v1/people/me/roles", "{\"role\": \"administrator\"}")
                .expect(403);
        alice.send("POST", "/api/v1/teams", "{\"name\": \"X\"}").expect(403);
        alice.send("PUT", "/api/v1/teams/" + cast.network + "/members/" + cast.carol.id(), "")
                .expect(403);
        alice.send("POST", "/api/v1/organisations", "{\"name\": \"X\"}").expect(403);
        alice.send("POST", "/api/v1/locations", "{\"name\": \"X\", \"zone\": \"UTC\"}")
                .expect(403);
    }

    @Test
    void teamsHaveMembers() {
        Client admin = cast.api(cast.admin);
        String name = "Api team " + System.nanoTime();
        String path = admin.send("POST", "/api/v1/teams", "{\"name\": \"" + name + "\"}")
                .expect(201)
                .location();
        admin.send("PUT", path + "/members/" + cast.bob.id(), "").expect(200);
        JsonNode team = admin.get(path).expect(200).json();
        assertThat(team.at("/members/0/name").asString()).isEqualTo("Bob Builder");
        admin.send("PUT", path + "/members/" + UUID.randomUUID(), "").expect(422);
        admin.delete(path + "/members/" + cast.bob.id()).expect(200);
        assertThat(admin.get(path).json().get("members").size()).isZero();
        admin.send("PATCH", path, "{\"restricted\": true}").expect(200);
        admin.send("POST", path + "/deactivation", "{}").expect(200);
        Member lead = cast.extra(Role.TEAM_LEAD);
        cast.api(lead).send("PUT", path + "/members/" + lead.id(), "").expect(403);
    }

    @Test
    void organisationsAndLocationsAreKept() {
        Client admin = cast.api(cast.admin);
        String mark = "m" + System.nanoTime();
        for (String path : List.of("/api/v1/organisations", "/api/v1/locations")) {
            String body = "{\"name\": \"" + mark + "\"" + (path.endsWith("locations") ? ", \"zone\": \"UTC\"}" : "}");
            String location = admin.send("POST", path, body).expect(201).location();
            admin.send("POST", path, body).expect(422);
            admin.send("PATCH", location, "{\"name\": \"" + mark + " b\"}").expect(200);
            assertThat(admin.get(path + "?q=" + mark)
                            .expect(200)
                            .json()
                            .at("/items/0/name")
                            .asString())
                    .isEqualTo(mark + " b");
        }
    }

    @Test
    void aProgramMakesTokensWithinItsOwnScopes() {
        Client admin = cast.api(cast.extra());
        Answer made = admin.send("POST", "/api/v1/tokens", "{\"name\": \"bridge\", \"scopes\": \"read admin\"}")
                .expect(201);
        String secret = made.json().get("token").asString();
        Client program = cast.anonymous().with("Authorization", "Bearer " + secret);
        assertThat(program.get("/api/v1/tokens").expect(200).body())
                .contains("bridge")
                .doesNotContain(secret);
        program.send("POST", "/api/v1/tokens", "{\"name\": \"more\", \"scopes\": \"read write\"}")
                .expect(422);
        program.send("POST", "/api/v1/tokens", "{\"name\": \"more\", \"scopes\": \"king\"}")
                .expect(422);
        program.delete(made.location()).expect(204);
        program.get("/api/v1/tokens").expect(401);
    }

    private String person(String userName, String name) {
        return "{\"user_name\": \"" + userName + "\", \"name\": \"" + name + "\", \"organisation\": \""
                + cast.organisation + "\"}";
    }
}
