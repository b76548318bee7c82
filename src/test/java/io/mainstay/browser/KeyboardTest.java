package io.mainstay.browser;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;
import java.util.List;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** An agent's morning without a mouse. */
class KeyboardTest extends BrowserTest {

    private Page page;

    @BeforeAll
    void fill() {
        new Monday(cast, incidents, clock.instant()).fill();
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

    @Test
    void aTakesSAssignsAndTheListStaysWhereItIs() {
        Page watching = chromium.window(cast.browser(cast.dora), 1440, ColorScheme.LIGHT);
        watching.navigate("/incidents?view=open");
        watching.waitForSelector("table.rows tbody tr");
        page.navigate("/incidents?filter=assignee:none");
        List<String> rows = rows();
        press("j", "a");
        page.waitForSelector("tr.is-current .c-who .who:has-text('Alice Agent')");
        page.waitForSelector(".toast:has-text('" + rows.get(0) + "') button");
        watching.waitForSelector("tr:has-text('" + rows.get(0) + "') .who:has-text('Alice Agent')");
        press("j", "s");
        page.waitForSelector("#dialog[open] .pick");
        page.keyboard().type("bob");
        page.waitForSelector("#dialog .pick-item:has-text('Bob Builder')");
        press("Enter");
        page.waitForSelector("tr.is-current .c-who .who:has-text('Bob Builder')");
        assertThat(page.querySelector("#dialog[open]")).isNull();
        assertThat(current()).isEqualTo(rows.get(1));
        assertThat(rows()).isEqualTo(rows);
        watching.context().close();
    }

    @Test
    void newRowsWaitBehindAButtonAndMoveNothing() {
        page.navigate("/incidents?view=open");
        List<String> rows = rows();
        press("j", "j");
        cast.api(cast.bob)
                .send("POST", "/api/v1/incidents", "{\"title\": \"Live from Bob\"}")
                .expect(201);
        page.waitForSelector(".fresh:visible");
        assertThat(page.textContent(".fresh")).isEqualTo("1 new");
        assertThat(rows()).isEqualTo(rows);
        assertThat(current()).isEqualTo(rows.get(1));
        page.click(".fresh");
        page.waitForSelector(".c-title:has-text('Live from Bob')");
    }

    @Test
    void theFilterBoxCompletesByArrowAndEnterAndSendsOtherwise() {
        press("/");
        page.fill(".filter [name=filter]", "");
        page.keyboard().type("prio");
        page.waitForSelector("#filter-list [role=option]");
        press("ArrowDown", "Enter");
        assertThat(page.inputValue(".filter [name=filter]")).isEqualTo("priority:");
        page.waitForSelector("#filter-list [role=option]:has-text('high')");
        page.keyboard().type("hig");
        page.waitForFunction("() => document.querySelectorAll('#filter-list [role=option]').length === 1");
        press("ArrowDown", "Enter");
        assertThat(page.inputValue(".filter [name=filter]")).isEqualTo("priority:high ");
        press("Escape", "/", "Enter");
        page.waitForURL("**filter=priority**");
    }

    @Test
    void aViewIsSavedByKeyAndItsChangeIsSaid() {
        page.navigate("/incidents?filter=state:open");
        press("v");
        page.click(".menu-body button:has-text('Save as new view')");
        page.waitForSelector("#dialog[open] [name=name]");
        page.keyboard().type("Saved by key");
        press("Enter");
        page.waitForSelector("h1:has-text('Saved by key')");
        page.waitForFunction("() => document.querySelector('.nav-item[aria-current=page] .count').textContent !== ''");
        assertThat(page.querySelector("text=Reset")).isNull();
        page.click("th.c-num a");
        page.waitForSelector("a:has-text('Reset')");
        page.click(".filter form button:has-text('Save')");
        page.waitForSelector(".toast:has-text('Saved by key')");
        assertThat(page.getAttribute("th.c-num", "aria-sort")).isEqualTo("ascending");
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
