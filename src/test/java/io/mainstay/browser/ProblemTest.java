package io.mainstay.browser;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;
import io.mainstay.access.Role;
import io.mainstay.record.Draft;
import io.mainstay.testing.Member;
import io.mainstay.ticket.TicketFields;
import io.mainstay.ticket.Writing;
import org.junit.jupiter.api.Test;

/** The life of a problem in a browser, from an incident to its review. */
class ProblemTest extends BrowserTest {

    @Test
    void fromAnIncidentToItsReview() {
        Member manager = cast.extra(Role.AGENT, Role.PROBLEM_MANAGER);
        Draft draft =
                Draft.blank().set(TicketFields.TITLE, "Scanner 3 is offline").set(TicketFields.TEAM, cast.network);
        String incident = incidents
                .create(draft, Writing.by(cast.viewer(manager), clock.instant()))
                .number();
        Page page = chromium.window(cast.browser(manager), 1440, ColorScheme.LIGHT);
        page.navigate("/incidents/" + incident);
        page.click(".moves details.menu summary");
        page.click("text=New problem");
        assertThat(page.inputValue("#title")).isEqualTo("Scanner 3 is offline");
        page.fill("#title", "Scanners lose the network");
        page.keyboard().press("Control+Enter");
        page.waitForSelector(".record-head:has-text('Scanners lose the network')");

        page.keyboard().press("a");
        page.waitForSelector("#record-side .person:has-text('" + manager.name() + "')");
        page.click(".moves .btn:has-text('Assess')");
        page.waitForSelector(".stages .is-now:has-text('Assess')");
        page.click(".moves .btn:has-text('Confirm')");
        page.waitForSelector(".stages .is-now:has-text('Root Cause Analysis')");
        assertThat(page.querySelectorAll(".toast button"))
                .as("only the last act can be undone")
                .hasSize(1);

        page.click("text=Add a cause");
        page.fill("#dialog #title", "Firmware 4.2");
        page.check("#dialog input[name=confirmed][value=true]", new Page.CheckOptions().setForce(true));
        page.keyboard().press("Control+Enter");
        page.waitForSelector(".cause.is-confirmed:has-text('Firmware 4.2')");

        page.click(".moves .btn:has-text('Known error')");
        page.fill("#dialog #workaround", "Dock it");
        page.click("#dialog button:has-text('Make it a known error')");
        page.waitForSelector("#cause_notes-error");
        assertThat(page.inputValue("#dialog #workaround")).isEqualTo("Dock it");
        page.fill("#dialog #cause_notes", "A firmware fault");
        page.click("#dialog button:has-text('Make it a known error')");
        page.waitForSelector(".record-head .is-known");

        page.click("text=Communicate workaround");
        page.click("#dialog button:has-text('Write')");
        page.waitForSelector(".toast:has-text('written to 1')");

        page.click(".moves .btn:has-text('Start the fix')");
        page.fill("#dialog #fix_notes", "New firmware");
        page.keyboard().press("Control+Enter");
        page.waitForSelector(".stages .is-now:has-text('Fix in Progress')");
        page.keyboard().press("r");
        page.fill("#dialog #close_notes", "Rolled out everywhere");
        page.keyboard().press("Control+Enter");
        page.waitForSelector(".stages .is-now:has-text('Resolved')");
        page.click(".moves .btn:has-text('Close')");
        page.waitForSelector(".stages .is-now:has-text('Closed')");
        page.waitForSelector(".analysis-card:has-text('Review')");
        page.navigate("/incidents/" + incident);
        page.waitForSelector(".stream .is-note:has-text('Dock it')");
    }

    @Test
    void whatIsMissingIsSaidAtTheFieldAndWhatWasTypedStays() {
        Page page =
                chromium.window(cast.browser(cast.extra(Role.PROBLEM_MANAGER, Role.AGENT)), 1440, ColorScheme.LIGHT);
        page.navigate("/problems/new");
        page.fill("#description", "Since Monday");
        page.keyboard().press("Control+Enter");
        assertThat(page.textContent("#title-error")).isEqualTo("This is needed.");
        assertThat(page.getAttribute("#title", "aria-invalid")).isEqualTo("true");
        assertThat(page.inputValue("#description")).isEqualTo("Since Monday");
        page.keyboard().type("Doors");
        assertThat(page.querySelector("#title-error")).isNull();
        page.keyboard().press("Control+Enter");
        page.waitForSelector(".record-head:has-text('Doors')");

        page.click("text=Add a cause");
        page.fill("#dialog #notes", "Guess");
        page.keyboard().press("Control+Enter");
        page.waitForSelector("#dialog #title-error");
        assertThat(page.inputValue("#dialog #notes")).isEqualTo("Guess");
    }

    @Test
    void onAPhoneTheTimelineIsAList() {
        Member manager = cast.extra(Role.AGENT, Role.PROBLEM_MANAGER);
        Page page = chromium.window(cast.browser(manager), 390, ColorScheme.LIGHT);
        Draft draft =
                Draft.blank().set(TicketFields.TITLE, "Scanner 4 is offline").set(TicketFields.TEAM, cast.network);
        String incident = incidents
                .create(draft, Writing.by(cast.viewer(manager), clock.instant()))
                .number();
        page.navigate("/problems/new?incidents=" + incident);
        page.fill("#title", "Scanners again");
        page.click(".form-foot .btn-primary");
        page.waitForSelector(".record-head:has-text('Scanners again')");
        page.navigate(page.url() + "/timeline");
        assertThat(page.isVisible(".stops .is-move:has-text('New')")).isTrue();
        assertThat(page.isVisible(".stops a:has-text('Scanner 4 is offline')")).isTrue();
        assertThat(page.isVisible("svg.timeline")).isFalse();
    }
}
