package io.mainstay.portal;

import static org.assertj.core.api.Assertions.assertThat;

import io.mainstay.incident.CloseCode;
import io.mainstay.incident.Incident;
import io.mainstay.incident.IncidentFields;
import io.mainstay.incident.Incidents;
import io.mainstay.testing.Answer;
import io.mainstay.testing.Cast;
import io.mainstay.testing.Client;
import io.mainstay.testing.MainstayTest;
import io.mainstay.testing.Member;
import io.mainstay.ticket.Level;
import io.mainstay.ticket.TicketFields;
import io.mainstay.ticket.Writing;
import java.time.Clock;
import org.junit.jupiter.api.Test;

/** A requester reports, follows and confirms, by the portal's pages alone. */
@MainstayTest
class PortalTest {

    private static final String BOUNDARY = "----portal";

    private final Cast cast;
    private final Incidents incidents;
    private final Clock clock;

    PortalTest(Cast cast, Incidents incidents, Clock clock) {
        this.cast = cast;
        this.incidents = incidents;
        this.clock = clock;
    }

    private static String number(Answer reported) {
        String location = reported.expect(303).location();
        return location.substring(location.lastIndexOf('/') + 1);
    }

    private Incident find(String number) {
        return incidents.find(number, cast.viewer(cast.admin)).orElseThrow();
    }

    private Writing by(Member member) {
        return Writing.by(cast.viewer(member), clock.instant());
    }

    @Test
    void twoQuestionsSetImpactAndUrgencyAndTheFirstSentenceIsTheTitle() {
        Client carol = cast.browser(cast.carol);
        String text = "The scale at gate 3 shows nothing. It did yesterday.";
        Incident incident = find(number(carol.post("/portal/report", "text", text, "urgency", "1", "impact", "2")));
        assertThat(incident.title()).isEqualTo("The scale at gate 3 shows nothing.");
        assertThat(incident.get(IncidentFields.DESCRIPTION)).isEqualTo(text);
        assertThat(incident.get(TicketFields.URGENCY)).isEqualTo(Level.HIGH);
        assertThat(incident.get(TicketFields.IMPACT)).isEqualTo(Level.MEDIUM);
    }

    @Test
    void whatWasTypedStaysWhenSomethingIsMissing() {
        Client carol = cast.browser(cast.carol);
        String blank = carol.post("/portal/report", "text", " ", "urgency", "1")
                .expect(422)
                .body();
        assertThat(blank).contains("Tell us what is wrong.").containsPattern("name=\"urgency\" value=\"1\" checked");
        String nobody = carol.post("/portal/report?colleague=true", "text", "His phone is dead")
                .expect(422)
                .body();
        assertThat(nobody).contains("Choose the colleague", "His phone is dead");
    }

    @Test
    void aColleagueWhoWasChosenAndTakenBackDoesNotGetTheTicket() {
        Member erin = cast.extra();
        String number = number(cast.browser(cast.carol)
                .post(
                        "/portal/report",
                        "text",
                        "My own after all",
                        "caller",
                        erin.id().toString()));
        assertThat(find(number).get(TicketFields.CALLER)).isEqualTo(cast.carol.id());
    }

    @Test
    void aColleagueGetsTheTicketAndTheReporterFollowsIt() {
        Member erin = cast.extra();
        Client carol = cast.browser(cast.carol);
        String number = number(carol.post(
                "/portal/report?colleague=true",
                "text",
                "Her badge fails",
                "caller",
                erin.id().toString()));
        assertThat(find(number).get(TicketFields.CALLER)).isEqualTo(erin.id());
        assertThat(cast.browser(erin)
                        .get("/portal/tickets/" + number)
                        .expect(200)
                        .body())
                .contains("Her badge fails");
        carol.get("/portal/tickets/" + number).expect(200);
        cast.browser(cast.mallory).get("/portal/tickets/" + number).expect(404);
        String mallorys = cast.mallory.id().toString();
        carol.post("/portal/report?colleague=true", "text", "Not hers", "caller", mallorys)
                .expect(422);
    }

    @Test
    void aPhotoComesAlong() {
        Client carol = cast.browser(cast.carol);
        carol.get("/portal/report").expect(200);
        String number = number(carol.send(
                "POST", "/portal/report", "multipart/form-data; boundary=" + BOUNDARY, """
                --%1$s\r
                Content-Disposition: form-data; name="text"\r
                \r
                See the photo\r
                --%1$s\r
                Content-Disposition: form-data; name="files"; filename="dock.txt"\r
                Content-Type: text/plain\r
                \r
                picture\r
                --%1$s--\r
                """.formatted(BOUNDARY)));
        assertThat(carol.get("/portal/tickets/" + number).expect(200).body()).contains("dock.txt");
    }

    @Test
    void worksAndStillBrokenAreOneTap() {
        Client carol = cast.browser(cast.carol);
        String number = number(carol.post("/portal/report", "text", "No sound"));
        String ticket = "/portal/tickets/" + number;
        solve(number);
        assertThat(carol.get(ticket).body()).contains("Works, thank you!", "Still broken", "Turned it up");
        carol.post(ticket + "/reopening", "reason", "Silent again").expect(303);
        assertThat(carol.get(ticket).body()).contains("Silent again").doesNotContain("Works, thank you!");
        solve(number);
        carol.post(ticket + "/closure", "satisfaction", "5").expect(303);
        assertThat(find(number).get(IncidentFields.SATISFACTION)).isEqualTo(5);
    }

    @Test
    void searchFindsOnesOwnOnly() {
        String word = "Zwiebelfisch" + clock.instant().toEpochMilli();
        Client carol = cast.browser(cast.carol);
        String number = number(carol.post("/portal/report", "text", "The " + word + " smells"));
        assertThat(carol.get("/portal/tickets?q=" + word).body()).contains(number);
        assertThat(carol.get("/portal/tickets?q=" + number).body()).contains(word);
        assertThat(cast.browser(cast.alice).get("/portal/tickets?q=" + word).body())
                .doesNotContain(number);
        assertThat(cast.browser(cast.mallory).get("/portal/tickets?q=" + number).body())
                .doesNotContain("smells");
    }

    private void solve(String number) {
        incidents.take(number, by(cast.alice));
        incidents.resolve(number, CloseCode.SOLUTION_PROVIDED, "Turned it up", by(cast.alice));
    }
}
