package io.mainstay.browser;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;
import io.mainstay.record.Draft;
import io.mainstay.testing.Member;
import io.mainstay.ticket.TicketFields;
import io.mainstay.ticket.Writing;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Alice and Bob on one incident. */
class RecordTest extends BrowserTest {

    private Page alice;
    private Page bob;
    private String number = "";

    @BeforeEach
    void bothOpenIt() {
        Draft draft =
                Draft.blank().set(TicketFields.TITLE, "Scanner 12 is dead").set(TicketFields.TEAM, cast.network);
        number = incidents.create(draft, by(cast.alice)).number();
        alice = open(cast.alice);
        bob = open(cast.bob);
    }

    @Test
    void theySeeEachOtherAndWhoIsTyping() {
        alice.waitForSelector(".here:has-text('Bob Builder')");
        bob.waitForSelector(".here:has-text('Alice Agent')");
        bob.keyboard().press("n");
        bob.keyboard().type("I ");
        alice.waitForSelector(".typing:has-text('Bob Builder is typing')");
        bob.navigate("/keys");
        alice.waitForSelector(".here", new Page.WaitForSelectorOptions().setState(hidden()));
        assertThat(alice.textContent(".typing")).isEmpty();
    }

    @Test
    void anOpenRecordFollowsWithoutTouchingTheComposer() {
        alice.keyboard().press("n");
        alice.keyboard().type("Half a thought");
        incidents.note(number, "The battery is swollen", by(cast.bob));
        alice.waitForSelector(".stream .is-note:has-text('The battery is swollen')");
        incidents.take(number, by(cast.bob));
        alice.waitForSelector(".record-head:has-text('In Progress')");
        alice.waitForSelector("#record-side:has-text('Bob Builder')");
        assertThat(alice.inputValue("form.composer textarea")).isEqualTo("Half a thought");
        alice.keyboard().type(" more");
        assertThat(alice.inputValue("form.composer textarea")).isEqualTo("Half a thought more");
        alice.waitForSelector(".here:has-text('Bob Builder')");
    }

    @Test
    void aReplyIsSentAlthoughItsTabIsClosed() {
        bob.keyboard().press("c");
        bob.keyboard().type("We send you another one");
        bob.keyboard().press("Control+Enter");
        bob.waitForSelector(".toast:has-text('Reply sent')");
        bob.waitForSelector(".stream .is-held:has-text('another one')");
        bob.close();
        alice.waitForSelector(
                ".stream .is-reply:not(.is-held):has-text('another one')",
                new Page.WaitForSelectorOptions().setTimeout(20_000));
    }

    @Test
    void anUndoneReplyIsBackInTheComposer() {
        bob.keyboard().press("c");
        bob.keyboard().type("Wrong ticket");
        bob.keyboard().press("Control+Enter");
        bob.click(".toast:has-text('Reply sent') button");
        bob.waitForFunction("() => document.querySelector('form.composer textarea').value === 'Wrong ticket'");
        assertThat(bob.isChecked("form.composer [value=reply]")).isTrue();
        assertThat(bob.locator(".is-held").count()).isZero();
    }

    private static com.microsoft.playwright.options.WaitForSelectorState hidden() {
        return com.microsoft.playwright.options.WaitForSelectorState.HIDDEN;
    }

    private Page open(Member member) {
        Page page = chromium.window(cast.browser(member), 1440, ColorScheme.LIGHT);
        page.navigate("/incidents/" + number);
        return page;
    }

    private Writing by(Member member) {
        return Writing.by(cast.viewer(member), clock.instant());
    }
}
