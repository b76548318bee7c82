package io.mainstay.signin;

import static org.assertj.core.api.Assertions.assertThat;

import io.mainstay.access.Grant;
import io.mainstay.access.Role;
import io.mainstay.access.Viewer;
import io.mainstay.people.People;
import io.mainstay.testing.Answer;
import io.mainstay.testing.Cast;
import io.mainstay.testing.Client;
import io.mainstay.testing.MainstayTest;
import io.mainstay.testing.Member;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.web.bind.annotation.RequestMethod;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;

@MainstayTest
class SecurityTest {

    private static final String UNKNOWN = "/api/v1/nothing-here";

    private final Cast cast;
    private final Tokens tokens;
    private final Credentials credentials;

    private final People people;
    private final RequestMappingHandlerMapping mappings;

    SecurityTest(
            Cast cast,
            Tokens tokens,
            Credentials credentials,
            People people,
            @Qualifier("requestMappingHandlerMapping") RequestMappingHandlerMapping mappings) {
        this.people = people;
        this.mappings = mappings;
        this.cast = cast;
        this.tokens = tokens;
        this.credentials = credentials;
    }

    @Test
    void everyAnswerCarriesTheHeaders() {
        for (Answer answer : List.of(
                cast.anonymous().get("/login"),
                cast.anonymous().get(UNKNOWN),
                cast.browser(cast.alice).get("/profile"))) {
            assertThat(answer.header("Content-Security-Policy"))
                    .contains("script-src 'self'")
                    .contains("style-src 'self'")
                    .contains("frame-ancestors 'none'")
                    .doesNotContain("unsafe");
            assertThat(answer.header("X-Content-Type-Options")).isEqualTo("nosniff");
            assertThat(answer.header("Referrer-Policy")).isEqualTo("same-origin");
            assertThat(answer.header("Permissions-Policy")).contains("camera=()");
            assertThat(answer.header("Cache-Control")).contains("no-store");
        }
    }

    @Test
    void aFormWithoutOrWithAnothersTokenIsRefused() {
        Client browser = cast.browser(cast.alice);
        String others = cast.browser(cast.bob).csrf();
        browser.csrf(null).post("/logout").expect(403);
        browser.csrf("nonsense").post("/logout").expect(403);
        browser.csrf(others).post("/logout").expect(403);
        browser.get("/profile").expect(200);
        browser.post("/logout").expect(303);
    }

    @Test
    void whoWritesWithoutASessionIsToldSoAndLedBack() {
        Client gone = cast.anonymous();
        gone.with("HX-Request", "true").post("/incidents/INC0000001/notes").expect(401);
        String host = gone.get("/login").response().uri().getAuthority();
        gone = cast.anonymous();
        Answer form = gone.with("Referer", "http://" + host + "/portal/report?text=x")
                .post("/portal/report", "text", "It smokes")
                .expect(303);
        assertThat(form.header("Location")).isEqualTo("/login?ended=true&next=%2Fportal%2Freport%3Ftext%3Dx");
        assertThat(gone.get(String.valueOf(form.header("Location"))).body()).contains("You were signed out");
        Answer elsewhere = cast.anonymous()
                .with("Referer", "http://evil.example/portal/report")
                .post("/portal/report")
                .expect(303);
        assertThat(elsewhere.header("Location")).isEqualTo("/login?ended=true");
    }

    @Test
    void signInNeedsATokenToo() {
        cast.anonymous()
                .post("/login", "username", "alice", "password", Member.PASSWORD)
                .expect(403);
    }

    @Test
    void theApiAnswersStrangersWithAProblem() {
        Answer answer = cast.anonymous().get(UNKNOWN).expect(401);
        assertThat(answer.header("Content-Type")).startsWith("application/problem+json");
        assertThat(answer.response().headers().allValues("WWW-Authenticate"))
                .anyMatch(value -> value.startsWith("Bearer"))
                .anyMatch(value -> value.startsWith("Basic"));
        assertThat(answer.json().get("status").asInt()).isEqualTo(401);
        cast.anonymous().send("POST", UNKNOWN, "{}").expect(401);
    }

    @Test
    void aTokenOpensTheApiAndOnlyThat() {
        cast.api(cast.alice).get(UNKNOWN).expect(404);
        cast.api(cast.alice).send("POST", UNKNOWN, "{}").expect(404);
        cast.api(cast.alice).get("/profile").expect(303);
        cast.anonymous().with("Authorization", "Bearer mst_wrong").get(UNKNOWN).expect(401);
    }

    @Test
    void aTokensScopesBindIt() {
        Client reader = program(EnumSet.of(TokenScope.READ));
        reader.get(UNKNOWN).expect(404);
        reader.send("POST", UNKNOWN, "{}").expect(403);
        Client writer = program(EnumSet.of(TokenScope.WRITE));
        writer.get(UNKNOWN).expect(403);
        writer.send("POST", "/api/v1/incidents/INC0", "{}").expect(405);
        writer.send("POST", UNKNOWN, "{}").expect(403);
        writer.send("POST", "/api/v1/people", "{}").expect(403);
    }

    /** What the directory and the sign-in offer is administration, all else is work on tickets. */
    @Test
    void everyChangeNeedsTheScopeOfItsPackage() {
        int checked = 0;
        for (var handler : mappings.getHandlerMethods().entrySet()) {
            for (String path : handler.getKey().getPatternValues()) {
                boolean changes =
                        !handler.getKey().getMethodsCondition().getMethods().equals(Set.of(RequestMethod.GET));
                if (!path.startsWith("/api/v1/") || !changes) continue;
                String type = handler.getValue().getBeanType().getPackageName();
                boolean administration = type.endsWith(".directory") || type.contains(".signin");
                MockHttpServletRequest request = new MockHttpServletRequest("POST", path);
                assertThat(TokenScopes.needed(request))
                        .as(path)
                        .isEqualTo(administration ? TokenScope.ADMIN : TokenScope.WRITE);
                checked++;
            }
        }
        assertThat(checked).isGreaterThan(30);
        assertThat(TokenScopes.needed(new MockHttpServletRequest("POST", "/api/v1/something-new")))
                .isEqualTo(TokenScope.ADMIN);
    }

    @Test
    void aRevokedTokenIsDead() {
        Member member = cast.extra();
        Tokens.Issued token = tokens.create(cast.viewer(member), "mine", EnumSet.of(TokenScope.READ), null);
        Client program = cast.anonymous().with("Authorization", "Bearer " + token.secret());
        program.get(UNKNOWN).expect(404);
        tokens.revoke(member.id(), token.id());
        program.get(UNKNOWN).expect(401);
    }

    @Test
    void basicWorksUntilThePasswordChanges() {
        Member member = cast.extra();
        Client program = cast.anonymous().with("Authorization", basic(member.userName(), Member.PASSWORD));
        program.get(UNKNOWN).expect(404);
        program.get(UNKNOWN).expect(404);
        credentials.set(cast.viewer(cast.admin), member.id(), "another-password");
        program.get(UNKNOWN).expect(401);
        cast.anonymous()
                .with("Authorization", basic(member.userName(), "another-password"))
                .get(UNKNOWN)
                .expect(404);
    }

    @Test
    void aSessionOpensTheApiWithItsCsrfToken() {
        Client browser = cast.browser(cast.alice);
        browser.get(UNKNOWN).expect(404);
        browser.send("POST", UNKNOWN, "{}").expect(404);
        browser.csrf(null).send("POST", UNKNOWN, "{}").expect(403);
    }

    @Test
    void aPartOfAPageLeadsToTheSignInPageAsAWhole() {
        Answer answer =
                cast.anonymous().with("HX-Request", "true").get("/people?q=x").expect(401);
        assertThat(answer.header("HX-Redirect")).isEqualTo("/login?next=%2Fpeople%3Fq%3Dx");
        assertThat(cast.anonymous()
                        .with("Sec-Fetch-Site", "same-origin")
                        .get(UNKNOWN)
                        .expect(401)
                        .response()
                        .headers()
                        .allValues("WWW-Authenticate"))
                .noneMatch(value -> value.startsWith("Basic"));
    }

    @Test
    void healthIsOpenAndMetricsAreForAdministrators() {
        cast.anonymous().get("/actuator/health").expect(200);
        cast.anonymous().get("/actuator/prometheus").expect(401);
        cast.api(cast.alice).get("/actuator/prometheus").expect(403);
        cast.api(cast.admin).get("/actuator/prometheus").expect(200);
        Member local = cast.extra();
        people.grant(Viewer.SYSTEM, local.id(), Set.of(new Grant(Role.ADMINISTRATOR, cast.organisation, false)));
        cast.api(local).get("/actuator/prometheus").expect(403);
    }

    @Test
    void aBrokenAuthorizationHeaderIsRefused() {
        for (String header : List.of("Basic !!!", "Basic " + encoded("nocolon"), "Bearer", "Digest x", "Basic"))
            cast.anonymous().with("Authorization", header).get(UNKNOWN).expect(401);
        cast.anonymous()
                .with("Authorization", basic("a\0b", "x".repeat(5000)))
                .get(UNKNOWN)
                .expect(401);
    }

    private Client program(EnumSet<TokenScope> scopes) {
        String secret =
                tokens.create(cast.viewer(cast.alice), "test", scopes, null).secret();
        return cast.anonymous().with("Authorization", "Bearer " + secret);
    }

    private static String basic(String userName, String password) {
        return "Basic " + encoded(userName + ":" + password);
    }

    private static String encoded(String text) {
        return Base64.getEncoder().encodeToString(text.getBytes(StandardCharsets.UTF_8));
    }
}
