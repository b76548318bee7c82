package io.mainstay.signin;

import static org.assertj.core.api.Assertions.assertThat;

import io.mainstay.testing.Answer;
import io.mainstay.testing.Client;
import io.mainstay.testing.Clients;
import io.mainstay.testing.MainstayTest;
import org.junit.jupiter.api.Test;
import org.springframework.test.context.ActiveProfiles;
import org.springframework.test.context.TestPropertySource;

/** The first start in production, on an empty database of its own. */
@MainstayTest
@ActiveProfiles("serve")
@TestPropertySource(properties = "mainstay.sign-in.api-requests-per-minute=20")
class SetupTest {

    private final Clients clients;
    private final Setup setup;

    SetupTest(Clients clients, Setup setup) {
        this.clients = clients;
        this.setup = setup;
    }

    @Test
    void theOneTimeTokenMakesTheAdministratorOnce() {
        String token = setup.issue();
        Client browser = clients.anonymous();
        assertThat(browser.get("/people").expect(302).location()).isEqualTo("/setup");
        assertThat(browser.get("/login").expect(302).location()).isEqualTo("/setup");
        browser.get("/api/v1/people").expect(503);
        browser.get("/setup").expect(200);
        assertThat(complete(browser, "guessed").expect(422).body()).contains("id=\"token-error\"");
        Answer incomplete = browser.post(
                "/setup",
                "token",
                token,
                "organisation",
                " ",
                "name",
                "Ada",
                "user_name",
                "ada",
                "password",
                "long-enough-x");
        assertThat(incomplete.expect(422).body()).contains("id=\"organisation-error\"", "value=\"Ada\"");
        browser.post(
                        "/setup",
                        "token",
                        token,
                        "organisation",
                        "Acme",
                        "name",
                        "Ada",
                        "user_name",
                        "ada",
                        "password",
                        "short")
                .expect(422);
        assertThat(setup.isNeeded()).isTrue();
        assertThat(complete(browser, token).expect(303).location()).isEqualTo("/");
        assertThat(browser.get("/profile").expect(200).body()).contains("Ada Lovelace");
        assertThat(browser.get("/setup").expect(303).location()).isEqualTo("/login");
        Client second = clients.anonymous();
        second.get("/login").expect(200);
        complete(second, token).expect(422);
        second.post("/login", "username", "ada", "password", "analytical-engine")
                .expect(303);
    }

    private static Answer complete(Client browser, String token) {
        return browser.post(
                "/setup",
                "token",
                token,
                "organisation",
                "Acme",
                "name",
                "Ada Lovelace",
                "user_name",
                "ada",
                "email",
                "ada@example.com",
                "password",
                "analytical-engine");
    }
}
