package io.mainstay.browser;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;
import io.mainstay.access.Role;
import io.mainstay.incident.Announcement;
import io.mainstay.incident.Announcements;
import io.mainstay.incident.Incident;
import io.mainstay.problem.ProblemLinks;
import io.mainstay.problem.Problems;
import io.mainstay.testing.Client;
import io.mainstay.ticket.Writing;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** Every page and dialog, wide and on a phone, light and dark: accessible, within its frame, no word of the console. */
class PagesTest extends BrowserTest {

    private static final int WIDE = 1440;
    private static final int PHONE = 390;
    private static final int HEIGHT = 900;

    /** Texts that are keys of a bundle, because no bundle has them. */
    private static final String KEYS = """
            () => (document.body.innerText.match(/\\b[a-z]+([._][a-z0-9]+)*\\.[a-z0-9_]+\\b/g) || []).filter(word => \
            /^(web|portal|desk|process|list|problem|incident|ticket|people|person|signin|view|api|attachment|refusal|condition)\\./.test(word))""";

    private static final String TOO_WIDE = "() => document.documentElement.scrollWidth > innerWidth";

    @Autowired
    Announcements announcements;

    @Autowired
    Problems problems;

    @Autowired
    ProblemLinks problemLinks;

    @Autowired
    Analysis analysis;

    private Places places;

    @BeforeAll
    void fill() {
        List<Incident> queue = new Monday(cast, incidents, clock.instant()).fill();
        Announcement.Text said = new Announcement.Text("Trucks are silent", "Read by hand, please.", null, null, true);
        announcements.announce(queue.getFirst().number(), said, Writing.by(cast.viewer(cast.alice), clock.instant()));
        new Causes(cast, problems, problemLinks, clock.instant()).fill(queue);
        places = new Places(cast, queue, analysis.begin(cast, queue, clock.instant()));
    }

    @Test
    void agentsPages() throws IOException {
        check(cast.browser(cast.alice), places.agents());
    }

    @Test
    void agentsDialogs() throws IOException {
        check(cast.browser(cast.alice), places.dialogs());
    }

    @Test
    void administratorsPages() throws IOException {
        check(cast.browser(cast.admin), places.administrators());
    }

    @Test
    void pagesBeforeSignIn() throws IOException {
        check(cast.anonymous(), List.of("/login", "/login?next=%2Fincidents"));
    }

    @Test
    void requestersPages() throws IOException {
        check(cast.browser(cast.carol), places.requesters());
    }

    /** German words are longer, and all there. */
    @Test
    void germanPages() {
        Client german = cast.browser(cast.extra(Role.ADMINISTRATOR, Role.AGENT));
        german.post("/profile", "language", "de", "zone", "Europe/Berlin");
        Page page = chromium.window(german, PHONE, ColorScheme.LIGHT);
        Map<String, List<String>> faults = new TreeMap<>();
        for (String place : places.all()) {
            Places.open(page, place);
            List<String> found = new ArrayList<>();
            for (Object key : (List<?>) page.evaluate(KEYS)) found.add("a key: " + key);
            if (isTooWide(page, PHONE)) found.add("scrolls sideways on a phone");
            if (isTooWide(page, WIDE)) found.add("scrolls sideways");
            if (!found.isEmpty()) faults.put(place, found);
        }
        page.context().close();
        assertThat(faults).isEmpty();
    }

    @Test
    void atLeast24RowsOf32PixelsFitTheScreen() {
        Page page = chromium.window(cast.browser(cast.alice), WIDE, ColorScheme.LIGHT);
        page.navigate("/incidents?view=my_teams");
        Object rows = page.evaluate(
                "[...document.querySelectorAll('table.rows tbody tr')]"
                        + ".filter(row => row.offsetHeight === 32 && row.getBoundingClientRect().bottom <= innerHeight).length");
        assertThat(((Number) rows).intValue()).isGreaterThanOrEqualTo(24);
    }

    private void check(Client client, List<String> addresses) throws IOException {
        Map<String, List<String>> faults = new TreeMap<>();
        Page page = chromium.window(client, WIDE, ColorScheme.LIGHT);
        Axe.install(page);
        for (String place : addresses) {
            Places.open(page, place);
            List<String> found = faults(page);
            if (!found.isEmpty()) faults.put(place, found);
        }
        page.context().close();
        assertThat(faults).isEmpty();
    }

    /** One page in all its looks, without loading it again. */
    private List<String> faults(Page page) {
        List<String> found = new ArrayList<>();
        if (isTooWide(page, WIDE)) found.add("scrolls sideways");
        found.addAll(Axe.faults(page, Axe.EVERYTHING));
        page.emulateMedia(new Page.EmulateMediaOptions().setColorScheme(ColorScheme.DARK));
        Axe.faults(page, Axe.COLOURS).forEach(fault -> found.add("dark: " + fault));
        page.emulateMedia(new Page.EmulateMediaOptions().setColorScheme(ColorScheme.LIGHT));
        if (isTooWide(page, PHONE)) found.add("scrolls sideways on a phone");
        Axe.faults(page, Axe.TARGETS).forEach(fault -> found.add("phone: " + fault));
        chromium.complaints().stream()
                .filter(said -> !said.matches(".*status of (403|404) .*"))
                .forEach(found::add);
        return found;
    }

    private static boolean isTooWide(Page page, int width) {
        page.setViewportSize(width, HEIGHT);
        return (Boolean) page.evaluate(TOO_WIDE);
    }
}
