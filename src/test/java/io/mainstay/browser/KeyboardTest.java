package io.mainstay.browser;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;
import io.mainstay.incident.Incidents;
import io.mainstay.testing.Cast;
import io.mainstay.testing.MainstayTest;
import java.time.Clock;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/** An agent's morning without a mouse. */
@MainstayTest
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class KeyboardTest {

    @Autowired
    Cast cast;

    @Autowired
    Incidents incidents;

    @Autowired
    Clock clock;

    @LocalServerPort
    int port;

    private Chromium chromium;
    private Page page;

    @BeforeAll
    void start() {
        new Monday(cast, incidents, clock.instant()).fill();
        chromium = new Chromium(port);
    }

    @AfterAll
    void stop() {
        chromium.close();
    }

    @BeforeEach
    void openTheList() {
        page = chromium.window(cast.browser(cast.alice), 1440, ColorScheme.LIGHT);
        page.navigate("/incidents?view=my_teams");
        page.waitForSelector("table.rows tbody tr");
    }

    @Test
    void jAndKMoveSpacePeeksEscapeCloses() {
        List<String> rows = rows();
        press("j", "j", "k");
        assertThat(current()).isEqualTo(rows.get(0));
        press("Space");
        page.waitForSelector("#peek .peek-head");
        press("j");
        page.waitForFunction("id => document.querySelector('#peek').textContent.includes(id)", rows.get(1));
        press("Escape");
        assertThat(page.querySelector("#peek > *")).isNull();
        assertThat(current()).isEqualTo(rows.get(1));
    }

    @Test
    void aRecordWalksTheListAndEscapeReturnsToItsRow() {
        List<String> rows = rows();
        press("j", "Enter");
        page.waitForURL("**/incidents/" + rows.get(0));
        press("j");
        page.waitForURL("**/incidents/" + rows.get(1));
        press("Escape");
        page.waitForURL("**/incidents?view=my_teams");
        page.waitForSelector("tr.is-current");
        assertThat(current()).isEqualTo(rows.get(1));
    }

    @Test
    void xSelectsAndTheBarCounts() {
        press("j", "x", "j", "x");
        assertThat(page.locator(".c-sel input:checked").count()).isEqualTo(2);
        press("Escape");
        assertThat(page.locator(".c-sel input:checked").count()).isZero();
    }

    @Test
    void aDraftSurvivesAReloadAndKeysDoNotFireWhileTyping() {
        String number = rows().get(3);
        page.navigate("/incidents/" + number);
        press("c");
        page.keyboard().type("jarn ? x");
        page.waitForTimeout(400);
        assertThat(page.url()).endsWith(number);
        page.reload();
        assertThat(page.inputValue("form.composer textarea")).isEqualTo("jarn ? x");
        assertThat(page.isChecked("form.composer [value=reply]")).isTrue();
    }

    @Test
    void aNoteIsSavedByKeyAndAReplyCanBeUndone() {
        page.navigate("/incidents/" + rows().get(4));
        press("n");
        page.keyboard().type("Looked at the access point");
        press("Control+Enter");
        page.waitForSelector(".stream .is-note:has-text('Looked at the access point')");
        press("Escape", "c");
        page.keyboard().type("Please wait");
        press("Control+Enter");
        page.locator(".toast button").click();
        page.waitForFunction("() => document.querySelector('form.composer textarea').value !== ''");
        assertThat(page.inputValue("form.composer textarea")).isEqualTo("Please wait");
        page.reload();
        assertThat(page.locator(".stream .is-reply:has-text('Please wait')").count())
                .isZero();
    }

    @Test
    void eEditsAlthoughItsButtonIsInAClosedMenu() {
        page.navigate("/incidents/" + rows().get(5));
        press("e");
        page.waitForSelector("#dialog[open] form");
        press("Escape");
        assertThat(page.querySelector("#dialog[open]")).isNull();
    }

    @Test
    void questionMarkHelpsControlKSearchesAndGIGoes() {
        press("?");
        page.waitForSelector("#dialog[open]");
        press("Escape", "Control+k");
        page.waitForSelector("#palette[open]");
        press("Escape");
        page.navigate("/keys");
        press("g", "i");
        page.waitForURL("**/incidents**");
    }

    private List<String> rows() {
        return page.locator("table.rows tbody .c-num").allTextContents().stream()
                .map(String::strip)
                .toList();
    }

    private String current() {
        return page.locator("tr.is-current .c-num").textContent().strip();
    }

    private void press(String... keys) {
        for (String key : keys) {
            page.keyboard().press(key);
            page.waitForTimeout(60);
        }
    }
}
