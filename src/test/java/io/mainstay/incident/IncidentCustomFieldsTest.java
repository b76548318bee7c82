package io.mainstay.incident;

import static org.assertj.core.api.Assertions.assertThat;

import io.mainstay.testing.Cast;
import io.mainstay.testing.Client;
import io.mainstay.testing.MainstayTest;
import java.time.Duration;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.springframework.jdbc.core.simple.JdbcClient;
import tools.jackson.databind.JsonNode;

/** Fields that a house added: on the pages, in the API, in filters and in the history. */
@MainstayTest
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class IncidentCustomFieldsTest {

    private static final Duration UNTIL_KNOWN = Duration.ofSeconds(11);

    private final Cast cast;
    private final JdbcClient jdbc;

    IncidentCustomFieldsTest(Cast cast, JdbcClient jdbc) {
        this.cast = cast;
        this.jdbc = jdbc;
    }

    @BeforeAll
    void addFields() throws InterruptedException {
        jdbc.sql("insert into choice (set_name, code, position) values ('dock', 'north', 1), ('dock', 'south', 2)")
                .update();
        jdbc.sql("""
                insert into choice_label (set_name, code, language, label) values
                ('dock', 'north', 'en', 'North dock'), ('dock', 'north', 'de', 'Tor Nord')""").update();
        jdbc.sql("""
                insert into custom_field (record_type, key, type, choice_set, max_length, position, labels) values
                ('incident', 'batch', 'text', null, 20, 1, '{"en": "Batch", "de": "Charge"}'),
                ('incident', 'pallets', 'whole', null, null, 2, '{"en": "Pallets", "de": "Paletten"}'),
                ('incident', 'dock', 'listed', 'dock', null, 3, '{"en": "Dock", "de": "Tor"}'),
                ('incident', 'witness', 'person', null, null, 4, '{"en": "Witness", "de": "Zeuge"}'),
                ('incident', 'expires', 'day', null, null, 5, '{"en": "Expires", "de": "Verfall"}')""").update();
        Thread.sleep(UNTIL_KNOWN);
    }

    /** Other tests know incidents without them. */
    @AfterAll
    void switchOff() throws InterruptedException {
        jdbc.sql("update custom_field set active = false where record_type = 'incident'")
                .update();
        Thread.sleep(UNTIL_KNOWN);
    }

    @Test
    void theyAreReadWrittenFilteredAndTold() {
        Client api = cast.api(cast.alice);
        JsonNode made = api.send("POST", "/api/v1/incidents", """
                        {"title": "Wet pallets", "custom": {"batch": "BW-1", "pallets": 4, "dock": "north",
                         "witness": "carol", "expires": "2027-01-31"}}""").expect(201).json();
        String number = made.path("number").asString();
        assertThat(made.path("custom").path("pallets").asInt()).isEqualTo(4);
        assertThat(made.path("custom").path("witness").path("name").asString()).isEqualTo("Carol Caller");
        for (String filter : new String[] {
            "custom.batch:BW-1",
            "custom.pallets:4",
            "custom.dock:north",
            "custom.expires:2027-01-31",
            "custom.witness:carol"
        })
            assertThat(api.get("/api/v1/incidents?filter=" + filter).expect(200).body())
                    .as(filter)
                    .contains(number);
        api.send("PATCH", "/api/v1/incidents/" + number, "{\"custom\": {\"dock\": \"south\"}}")
                .expect(200);
        String page = cast.browser(cast.alice).get("/incidents/" + number).body();
        assertThat(page).contains("Batch", "BW-1", "Dock: <s>North dock</s>", "Carol Caller", "31 Jan 2027");
        assertThat(api.get("/api/v1/incidents/" + number + "/history").body()).contains("custom.dock");
    }

    @Test
    void theFormsShowThemAndSayWhatIsWrongAtTheField() {
        Client alice = cast.browser(cast.alice);
        assertThat(alice.get("/incidents/new").body()).contains("name=\"custom.batch\"", "North dock");
        String refused = alice.post(
                        "/incidents",
                        "caller",
                        cast.carol.id().toString(),
                        "title",
                        "Wet again",
                        "custom.pallets",
                        "many",
                        "custom.witness",
                        cast.dora.id().toString())
                .expect(422)
                .body();
        assertThat(refused).contains("custom.pallets-error", "value=\"many\"", "Dora Director", "Carol Caller");
        String address = alice.post(
                        "/incidents",
                        "caller",
                        cast.carol.id().toString(),
                        "title",
                        "Wet again",
                        "custom.dock",
                        "north")
                .expect(303)
                .location();
        assertThat(alice.get(address + "/fields?only=custom.dock").body()).contains("custom.dock", "North dock");
        alice.post(address + "/fields?only=custom.batch", "base.custom.batch", "", "custom.batch", "x".repeat(21))
                .expect(422);
        alice.post(
                        address + "/fields?only=custom.witness",
                        "base.custom.witness",
                        "",
                        "custom.witness",
                        "00000000-0000-7000-8000-00000000dead")
                .expect(422);
    }
}
