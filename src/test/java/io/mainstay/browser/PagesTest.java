package io.mainstay.browser;

import static org.assertj.core.api.Assertions.assertThat;

import com.deque.html.axecore.playwright.AxeBuilder;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;
import io.mainstay.incident.Incident;
import io.mainstay.incident.Incidents;
import io.mainstay.testing.Cast;
import io.mainstay.testing.Client;
import io.mainstay.testing.MainstayTest;
import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/** Every page, wide and on a phone, light and dark: accessible, within its frame, and without a word of the console. */
@MainstayTest
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class PagesTest {

    private static final List<String> RULES =
            List.of("wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice");
    private static final Path PICTURES = Path.of("target/pictures");

    /** What readers have; a phone at night has the colours of one and the layout of the other. */
    private enum Look {
        WIDE(1440, ColorScheme.LIGHT),
        WIDE_DARK(1440, ColorScheme.DARK),
        PHONE(390, ColorScheme.LIGHT);

        final int width;
        final ColorScheme scheme;

        Look(int width, ColorScheme scheme) {
            this.width = width;
            this.scheme = scheme;
        }
    }

    @Autowired
    Cast cast;

    @Autowired
    Incidents incidents;

    @Autowired
    Clock clock;

    @LocalServerPort
    int port;

    private Chromium chromium;
    private List<Incident> queue = List.of();

    @BeforeAll
    void start() {
        queue = new Monday(cast, incidents, clock.instant()).fill();
        chromium = new Chromium(port);
    }

    @AfterAll
    void stop() {
        chromium.close();
    }

    @Test
    void agentsPages() {
        String first = "/incidents/" + queue.getLast().number();
        check(
                cast.browser(cast.alice),
                Map.of(
                        "list", "/incidents?view=my_teams",
                        "record", first,
                        "hold", "/incidents/" + queue.get(1).number(),
                        "resolved", "/incidents/" + queue.get(2).number(),
                        "new", "/incidents/new",
                        "empty", "/incidents?filter=title:nothing_like_this",
                        "keys", "/keys",
                        "profile", "/profile",
                        "missing", "/no/such/page"));
    }

    @Test
    void agentsFirstPages() {
        check(
                cast.browser(cast.alice),
                Map.of("work", "/", "inbox", "/inbox", "search", "/search?q=firmware", "nothing", "/search?q=zzzz"));
    }

    @Test
    void administratorsPages() {
        check(
                cast.browser(cast.admin),
                Map.of(
                        "people", "/people",
                        "person", "/people/" + cast.carol.id(),
                        "new-person", "/people/new",
                        "teams", "/teams",
                        "team", "/teams/" + cast.network));
    }

    @Test
    void pagesBeforeSignIn() {
        check(cast.anonymous(), Map.of("login", "/login"));
    }

    @Test
    void requestersPages() {
        check(
                cast.browser(cast.carol),
                Map.of(
                        "portal", "/portal",
                        "report", "/portal/report",
                        "ticket", "/portal/tickets/" + queue.getLast().number(),
                        "portal-missing", "/no/such/page"));
    }

    @Test
    void atLeast24RowsOf32PixelsFitTheScreen() {
        Page page = chromium.window(cast.browser(cast.alice), Look.WIDE.width, Look.WIDE.scheme);
        page.navigate("/incidents?view=my_teams");
        page.waitForLoadState();
        Object rows = page.evaluate(
                "[...document.querySelectorAll('table.rows tbody tr')]"
                        + ".filter(row => row.offsetHeight === 32 && row.getBoundingClientRect().bottom <= innerHeight).length");
        assertThat(((Number) rows).intValue()).isGreaterThanOrEqualTo(24);
    }

    private void check(Client client, Map<String, String> pages) {
        Map<String, List<String>> faults = new TreeMap<>();
        for (Look look : Look.values()) {
            Page page = chromium.window(client, look.width, look.scheme);
            pages.forEach((name, address) -> {
                List<String> found = faults(page, address, name + "-" + look);
                if (!found.isEmpty()) faults.put(name + " " + look, found);
            });
            page.context().close();
        }
        assertThat(faults).isEmpty();
    }

    private List<String> faults(Page page, String address, String name) {
        page.navigate(address);
        page.waitForLoadState();
        page.waitForTimeout(150);
        page.screenshot(new Page.ScreenshotOptions().setPath(PICTURES.resolve(name + ".png")));
        List<String> found = new ArrayList<>();
        chromium.complaints().stream().filter(said -> !said.contains("404")).forEach(found::add);
        if (((Number) page.evaluate("document.documentElement.scrollWidth - innerWidth")).intValue() > 0)
            found.add("scrolls sideways");
        new AxeBuilder(page)
                .withTags(RULES)
                .analyze()
                .getViolations()
                .forEach(rule -> found.add(rule.getId() + ": " + rule.getHelp() + " "
                        + rule.getNodes().getFirst().getHtml()));
        return found;
    }
}
