package io.mainstay.signin;

import static org.assertj.core.api.Assertions.assertThat;

import io.mainstay.access.Role;
import io.mainstay.testing.Answer;
import io.mainstay.testing.Cast;
import io.mainstay.testing.Client;
import io.mainstay.testing.MainstayTest;
import io.mainstay.testing.Member;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

@MainstayTest
class ProfileTest {

    private final Cast cast;
    private final Tokens tokens;

    ProfileTest(Cast cast, Tokens tokens) {
        this.cast = cast;
        this.tokens = tokens;
    }

    @Test
    void languageAndThemeTakeEffectOnTheNextPage() {
        Client browser = cast.browser(cast.extra(Role.AGENT));
        browser.post("/profile", "language", "de", "zone", "America/Sao_Paulo", "theme", "dark", "phone", "+49 40 1")
                .expect(303);
        assertThat(browser.get("/profile").expect(200).body())
                .contains("<html lang=\"de\"", "data-theme=\"dark\"", "Zeitzone", "+49 40 1")
                .containsPattern("<option value=\"America/Sao_Paulo\" selected");
    }

    @Test
    void badInputIsToldAtItsFieldAndKept() {
        Client browser = cast.browser(cast.extra());
        Answer answer = browser.post(
                        "/profile", "language", "en", "zone", "Mars/Olympus", "theme", "light", "phone", "call <me>")
                .expect(422);
        assertThat(answer.body())
                .contains("id=\"phone-error\"", "id=\"zone-error\"", "value=\"call &lt;me>\"")
                .doesNotContain("<me>");
    }

    @Test
    void theSwitchInTheMenuKeepsTheTheme() {
        Client browser = cast.browser(cast.extra());
        browser.post("/profile/theme", "theme", "light").expect(204);
        assertThat(browser.get("/profile").body()).contains("data-theme=\"light\"");
    }

    @Test
    void keysAreRemappedOrSwitchedOff() {
        Client browser = cast.browser(cast.extra(Role.AGENT));
        browser.post("/profile/keys", "on", "true", "key_r", "z").expect(303);
        assertThat(browser.get("/profile").body()).contains("\"r\":\"z\"".replace("\"", "&#34;"));
        Answer taken = browser.post("/profile/keys", "on", "true", "key_r", "a").expect(422);
        assertThat(taken.body()).contains("id=\"key_r-error\"");
        browser.post("/profile/keys", "key_r", "ß").expect(422);
    }

    @Test
    void aNewPasswordNeedsTheOldOneAndEndsOtherSessions() {
        Member member = cast.extra();
        Client other = cast.browser(member);
        Client browser = cast.browser(member);
        assertThat(browser.post("/profile/password", "old_password", "wrong", "password", "a-longer-secret")
                        .expect(422)
                        .body())
                .contains("id=\"old_password-error\"");
        assertThat(browser.post("/profile/password", "old_password", Member.PASSWORD, "password", "short")
                        .expect(422)
                        .body())
                .contains("id=\"new-password-error\"");
        browser.post("/profile/password", "old_password", Member.PASSWORD, "password", "a-longer-secret")
                .expect(303);
        browser.get("/profile").expect(200);
        other.get("/profile").expect(303);
        Client again = cast.anonymous();
        again.get("/login");
        again.post("/login", "username", member.userName(), "password", Member.PASSWORD)
                .expect(401);
        again.post("/login", "username", member.userName() + "@example.com", "password", "a-longer-secret")
                .expect(303);
    }

    @Test
    void sessionsAreListedAndEnded() {
        Member member = cast.extra();
        Client other = cast.browser(member);
        Client browser = cast.browser(member);
        assertThat(browser.get("/profile").body()).contains("this one", "127.0.0.1");
        Matcher ending = Pattern.compile("/profile/sessions/([0-9a-f-]{36})/end")
                .matcher(browser.get("/profile").body());
        assertThat(ending.find()).isTrue();
        String id = ending.group(1);
        cast.browser(cast.bob).post("/profile/sessions/" + id + "/end").expect(404);
        other.get("/profile").expect(200);
        browser.post("/profile/sessions/" + id + "/end").expect(303);
        other.get("/profile").expect(303);
        browser.get("/profile").expect(200);
    }

    @Test
    void aTokenIsShownOnceAndWorksUntilRevoked() {
        Member member = cast.extra(Role.AGENT);
        Client browser = cast.browser(member);
        browser.post("/profile/tokens", "name", "", "scope_read", "true").expect(422);
        assertThat(browser.post("/profile/tokens", "name", "bridge").expect(422).body())
                .contains("value=\"bridge\"");
        String page = browser.post("/profile/tokens", "name", "bridge", "days", "30", "scope_read", "true")
                .expect(200)
                .body();
        Matcher secret = Pattern.compile("<code>(mst_[\\w-]{43})</code>").matcher(page);
        assertThat(secret.find()).isTrue();
        assertThat(browser.get("/profile").body()).contains("bridge").doesNotContain(secret.group(1));
        Client program = cast.anonymous().with("Authorization", "Bearer " + secret.group(1));
        program.get("/api/v1/nothing-here").expect(404);
        String id = tokens.of(member.id()).getFirst().id().toString();
        cast.browser(cast.bob).post("/profile/tokens/" + id + "/revoke").expect(404);
        browser.post("/profile/tokens/" + id + "/revoke").expect(303);
        program.get("/api/v1/nothing-here").expect(401);
    }
}
