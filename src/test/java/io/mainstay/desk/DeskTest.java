package io.mainstay.desk;

import static org.assertj.core.api.Assertions.assertThat;

import io.mainstay.access.Role;
import io.mainstay.incident.CloseCode;
import io.mainstay.incident.Incidents;
import io.mainstay.people.Viewers;
import io.mainstay.record.Draft;
import io.mainstay.testing.Cast;
import io.mainstay.testing.Client;
import io.mainstay.testing.MainstayTest;
import io.mainstay.testing.Member;
import io.mainstay.ticket.TicketFields;
import io.mainstay.ticket.Writing;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** The first page of the day: every figure is the number of rows of the list that it opens. */
@MainstayTest
class DeskTest {

    private static final Pattern FIGURE = Pattern.compile(
            "href=\"/incidents\\?filter=([^\"&]+)[^\"]*\">(?:<svg.*?</svg><span>)?<b>(\\d+)</b>", Pattern.DOTALL);

    private final Cast cast;
    private final Incidents incidents;
    private final Viewers viewers;
    private final Instant now;

    DeskTest(Cast cast, Incidents incidents, Viewers viewers, Clock clock) {
        this.cast = cast;
        this.incidents = incidents;
        this.viewers = viewers;
        this.now = clock.instant();
    }

    private String open(Member agent, UUID team, Duration ago) {
        Draft draft = Draft.blank()
                .set(TicketFields.TITLE, "Open since " + ago)
                .set(TicketFields.TEAM, team)
                .set(TicketFields.CALLER, cast.carol.id());
        return incidents
                .create(draft, Writing.by(cast.viewer(agent), now.minus(ago)))
                .number();
    }

    private static Map<String, Integer> figures(String page) {
        Map<String, Integer> figures = new LinkedHashMap<>();
        Matcher matcher = FIGURE.matcher(page);
        while (matcher.find()) figures.put(matcher.group(1), Integer.parseInt(matcher.group(2)));
        return figures;
    }

    @Test
    void everyFigureOpensItsList() {
        Member lead = cast.extra(Role.TEAM_LEAD);
        UUID team = cast.team("Desk " + UUID.randomUUID(), lead);
        viewers.forget(lead.id());
        for (int days : new int[] {0, 0, 2, 2, 2, 5, 10, 20, 40}) open(lead, team, Duration.ofDays(days));
        String solved = open(lead, team, Duration.ofDays(2));
        incidents.take(solved, Writing.by(cast.viewer(lead), now));
        incidents.resolve(solved, CloseCode.SOLUTION_PROVIDED, "Done", Writing.by(cast.viewer(lead), now));

        Map<String, Integer> figures =
                figures(cast.browser(lead).get("/").expect(200).body());
        Client program = cast.api(lead);
        Map<String, Integer> lists = new LinkedHashMap<>();
        for (String filter : figures.keySet()) {
            String answer = "/api/v1/incidents/count?filter=" + filter;
            lists.put(
                    filter, program.get(answer).expect(200).json().path("count").asInt());
        }
        assertThat(figures).isEqualTo(lists);
        assertThat(figures.values()).containsExactly(0, 9, 7, 2, 1, 2, 3, 1, 2, 1);
    }

    @Test
    void theInboxTellsWhatOthersDidUntilItIsRead() {
        Member agent = cast.extra(Role.AGENT);
        UUID team = cast.team("Inbox " + UUID.randomUUID(), agent);
        viewers.forget(agent.id());
        String number = open(agent, team, Duration.ofHours(1));
        incidents.take(number, Writing.by(cast.viewer(agent), now));
        Client browser = cast.browser(agent);
        assertThat(browser.get("/inbox").expect(200).body()).contains("All read");
        incidents.reply(number, "It is back again", Writing.by(cast.viewer(cast.carol), now));
        assertThat(browser.get("/inbox").body()).contains("Carol Caller", "It is back again", number);
        assertThat(browser.get("/inbox/count").body().strip()).isEqualTo("1");
        browser.get("/incidents/" + number).expect(200);
        assertThat(browser.get("/inbox/count").body().strip()).isEmpty();
        incidents.reply(number, "Hello?", Writing.by(cast.viewer(cast.carol), now));
        browser.post("/inbox/reading").expect(303);
        assertThat(browser.get("/inbox").body()).doesNotContain("Hello?");
    }
}
