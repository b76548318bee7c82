package io.mainstay.incident;

import static org.assertj.core.api.Assertions.assertThat;

import io.mainstay.testing.Cast;
import io.mainstay.testing.Client;
import io.mainstay.testing.MainstayTest;
import org.junit.jupiter.api.Test;

/** The dialogs over a record: who follows it, and its fields. */
@MainstayTest
class IncidentDialogPagesTest {

    private final Client api;
    private final Client alice;

    IncidentDialogPagesTest(Cast cast) {
        this.api = cast.api(cast.alice);
        this.alice = cast.browser(cast.alice);
    }

    private String incident(String title) {
        return api.send("POST", "/api/v1/incidents", "{\"title\": \"" + title + "\"}")
                .expect(201)
                .json()
                .path("number")
                .asString();
    }

    @Test
    void whoIsAffectedFollowsNothingYet() {
        String number = incident("The lift stands still");
        String follow = "Follow it myself";
        api.send("POST", "/api/v1/incidents/" + number + "/affected", "{\"person\": \"alice\"}")
                .expect(200);
        String page = "/incidents/" + number + "/participants";
        assertThat(alice.get(page).expect(200).body()).contains(follow);
        assertThat(alice.post(page).expect(200).body()).doesNotContain(follow);
    }

    @Test
    void thereIsNoDialogForAFieldThatThereIsNot() {
        String page = "/incidents/" + incident("The lift hums") + "/fields?only=";
        alice.get(page + "title").expect(200);
        alice.get(page + "colour").expect(404);
    }
}
