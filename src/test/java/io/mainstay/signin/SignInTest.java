package io.mainstay.signin;

import static org.assertj.core.api.Assertions.assertThat;

import io.mainstay.people.People;
import io.mainstay.testing.Answer;
import io.mainstay.testing.Cast;
import io.mainstay.testing.Client;
import io.mainstay.testing.MainstayTest;
import io.mainstay.testing.Member;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;

@MainstayTest
class SignInTest {

    private final Cast cast;
    private final People people;
    private final Sessions sessions;
    private final Credentials credentials;
    private final JdbcClient jdbc;

    SignInTest(Cast cast, People people, Sessions sessions, Credentials credentials, JdbcClient jdbc) {
        this.cast = cast;
        this.people = people;
        this.sessions = sessions;
        this.credentials = credentials;
        this.jdbc = jdbc;
    }

    @Test
    void aStrangerIsLedToTheSignInPageAndBack() {
        Client browser = cast.anonymous();
        Answer first = browser.get("/profile?tab=keys").expect(303);
        assertThat(first.location()).isEqualTo("/login?next=%2Fprofile%3Ftab%3Dkeys");
        browser.get(first.location()).expect(200);
        Answer in =
                browser.post("/login", "username", "Alice", "password", Member.PASSWORD, "next", "/profile?tab=keys");
        assertThat(in.expect(303).location()).isEqualTo("/profile?tab=keys");
        assertThat(browser.get("/profile").expect(200).body()).contains("Alice Agent");
    }

    @Test
    void theSessionCookieIsClosedToScriptsAndOtherSites() {
        Client browser = cast.anonymous();
        browser.get("/login");
        Answer in = browser.post("/login", "username", "bob", "password", Member.PASSWORD)
                .expect(303);
        String cookie = in.response().headers().allValues("Set-Cookie").getFirst();
        assertThat(cookie)
                .contains("HttpOnly")
                .contains("SameSite=Lax")
                .contains("Path=/")
                .doesNotContain("JSESSION");
        assertThat(jdbc.sql("select count(*) from session where encode(id_hash, 'escape') like ?")
                        .param("%" + browser.cookies().values().iterator().next() + "%")
                        .query(Long.class)
                        .single())
                .isZero();
    }

    @Test
    void wrongNameAndWrongPasswordLookAlike() {
        Client one = cast.anonymous();
        one.get("/login");
        Client other = cast.anonymous();
        other.get("/login");
        Answer known = one.post("/login", "username", cast.extra().userName(), "password", "wrong");
        Answer unknown = other.post("/login", "username", "nobody-here", "password", "wrong");
        assertThat(known.expect(401).body().replaceAll("(value|content)=\"[^\"]*\"", ""))
                .isEqualTo(unknown.expect(401).body().replaceAll("(value|content)=\"[^\"]*\"", ""));
    }

    @Test
    void guessingLocksTheNameWhetherItExistsOrNot() {
        for (String name : List.of(cast.extra().userName(), "ghost-" + System.nanoTime())) {
            Client browser = cast.anonymous();
            browser.get("/login");
            for (int i = 0; i < 4; i++)
                browser.post("/login", "username", name, "password", "wrong" + i)
                        .expect(401);
            Answer locked = browser.post("/login", "username", name, "password", "wrong")
                    .expect(429);
            assertThat(Integer.parseInt(String.valueOf(locked.header("Retry-After"))))
                    .isBetween(30, 120);
            browser.post("/login", "username", name.toUpperCase(), "password", Member.PASSWORD)
                    .expect(429);
        }
    }

    @Test
    void theWaitGrowsAndASignInAfterItForgets() {
        Member member = cast.extra();
        Client browser = cast.anonymous();
        browser.get("/login");
        for (int i = 0; i < 5; i++) browser.post("/login", "username", member.userName(), "password", "wrong");
        passTime(member.userName());
        Answer again = browser.post("/login", "username", member.userName(), "password", "wrong")
                .expect(429);
        assertThat(Integer.parseInt(String.valueOf(again.header("Retry-After"))))
                .isBetween(90, 180);
        passTime(member.userName());
        browser.post("/login", "username", member.userName(), "password", Member.PASSWORD)
                .expect(303);
        assertThat(failures(member.userName())).isZero();
    }

    @Test
    void strangersCannotKeepPeopleOutWhereTheyAreSignedIn() {
        Member member = cast.extra();
        cast.browser(member);
        Client stranger = cast.anonymous();
        stranger.get("/login");
        for (int i = 0; i < 7; i++) stranger.post("/login", "username", member.userName(), "password", "wrong");
        cast.browser(member).get("/profile").expect(200);
    }

    @Test
    void aRevokedSessionEnds() {
        Member member = cast.extra();
        Client one = cast.browser(member);
        Client other = cast.browser(member);
        Session newest = sessions.of(member.id()).getFirst();
        sessions.revoke(member.id(), newest.id());
        assertThat(List.of(one.get("/profile").status(), other.get("/profile").status()))
                .containsExactlyInAnyOrder(200, 303);
    }

    @Test
    void signingOutEndsTheSessionEverywhere() {
        Member member = cast.extra();
        Client browser = cast.browser(member);
        String cookie = browser.cookies().toString();
        browser.post("/logout").expect(303);
        assertThat(browser.cookies().toString()).isNotEqualTo(cookie);
        assertThat(sessions.of(member.id())).isEmpty();
        browser.get("/profile").expect(303);
    }

    @Test
    void aDeactivatedPersonIsOutAtOnce() {
        Member member = cast.extra();
        Client browser = cast.browser(member);
        Client program = cast.api(member);
        program.get("/api/v1/nothing-here").expect(404);
        people.deactivate(cast.viewer(cast.admin), member.id());
        browser.get("/profile").expect(303);
        program.get("/api/v1/nothing-here").expect(401);
        browser.get("/login");
        browser.post("/login", "username", member.userName(), "password", Member.PASSWORD)
                .expect(401);
    }

    @Test
    void aPasswordResetEndsSessions() {
        Member member = cast.extra();
        Client browser = cast.browser(member);
        credentials.set(cast.viewer(cast.admin), member.id(), "another-password");
        browser.get("/profile").expect(303);
    }

    @Test
    void nextNeverLeadsToAnotherSite() {
        for (String evil : List.of(
                "//evil.example",
                "https://evil.example",
                "/\\evil.example",
                "\\/evil",
                "javascript:alert(1)",
                "/\tevil",
                "/%0d%0aSet-Cookie:x",
                "")) {
            Client browser = cast.anonymous();
            browser.get("/login");
            String target = browser.post("/login", "username", "alice", "password", Member.PASSWORD, "next", evil)
                    .expect(303)
                    .location();
            assertThat(target).as(evil).startsWith("/").doesNotStartWith("//").doesNotContain("\\");
        }
    }

    @Test
    void noServletSessionIsMade() {
        assertThat(cast.browser(cast.alice).cookies().keySet()).noneMatch(name -> name.contains("JSESSION"));
    }

    private void passTime(String userName) {
        jdbc.sql("update sign_in_failure set locked_until = now() - interval '1 second' where subject = ?")
                .param(Secrets.sha256("name " + userName))
                .update();
    }

    private long failures(String userName) {
        return jdbc.sql("select count(*) from sign_in_failure where subject = ?")
                .param(Secrets.sha256("name " + userName))
                .query(Long.class)
                .single();
    }
}
