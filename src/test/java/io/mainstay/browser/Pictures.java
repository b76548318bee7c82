package io.mainstay.browser;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/**
 * Takes the pictures of {@code docs/images} from a demo that listens on the port {@code mainstay.pictures}; no test,
 * but run as one by {@code ./mainstay screenshots}.
 */
class Pictures {

    private static final Path IMAGES = Path.of("docs/images");
    private static final String WARM_TRUCKS = "/incidents/INC0014931";
    private static final String SCANNERS = "/problems/PRB0004038";
    private static final int WIDE = 1440;
    private static final int PHONE = 390;

    private Chromium chromium;

    @BeforeEach
    void start() {
        String port = System.getProperty("mainstay.pictures", "");
        Assumptions.assumeFalse(port.isEmpty(), "there is no demo to take pictures of");
        chromium = new Chromium(Integer.parseInt(port));
    }

    @AfterEach
    void stop() {
        if (chromium != null) chromium.close();
    }

    @Test
    void agents() {
        Page page = signedIn("alice", WIDE, ColorScheme.LIGHT);
        take(page, "/", "work");
        take(page, "/inbox", "inbox");
        page.navigate("/tour");
        page.navigate(page.getAttribute("a[href*='phone=']", "href"));
        page.waitForSelector("#caller-side > *");
        take(page, "create");
        page.navigate("/incidents");
        page.waitForSelector("table.rows tbody tr");
        for (String key : new String[] {"j", "j", "j", "Space"}) page.keyboard().press(key);
        page.waitForSelector("#peek .peek-head");
        take(page, "list");
        take(page, WARM_TRUCKS, "record");
        page.keyboard().press("Control+k");
        page.keyboard().type("wifi");
        page.waitForSelector("#palette a[href*='/incidents/INC']");
        take(page, "palette");
    }

    @Test
    void agentsByNight() {
        take(signedIn("alice", WIDE, ColorScheme.DARK), WARM_TRUCKS, "record-dark");
    }

    @Test
    void problems() {
        problems(ColorScheme.LIGHT, "");
    }

    @Test
    void problemsByNight() {
        problems(ColorScheme.DARK, "-dark");
    }

    private void problems(ColorScheme scheme, String ending) {
        Page page = signedIn("dora", WIDE, scheme);
        take(page, SCANNERS, "problem" + ending);
        take(page, SCANNERS + "/timeline", "timeline" + ending);
        take(page, "/problems/analysis?days=90", "pareto" + ending);
        page.navigate("/problems/recurrences");
        page.locator("form[action='/problems/recurrences/search'] button").click();
        page.waitForSelector(".finding");
        take(page, "recurrences" + ending);
    }

    @Test
    void requesters() {
        take(signedIn("carol", WIDE, ColorScheme.LIGHT), "/portal", "portal");
    }

    @Test
    void onThePhone() {
        Page agent = signedIn("alice", PHONE, ColorScheme.LIGHT);
        take(agent, "/incidents", "phone-list");
        Page requester = signedIn("carol", PHONE, ColorScheme.LIGHT);
        take(requester, "/portal/tickets/INC0014815", "phone-portal");
    }

    private Page signedIn(String userName, int width, ColorScheme scheme) {
        Page page = chromium.window(Map.of(), width, scheme);
        page.navigate("/login");
        page.fill("[name=username]", userName);
        page.fill("[name=password]", "mainstay-demo");
        page.locator("form button.btn-primary").click();
        page.waitForURL(address -> !address.contains("/login"));
        return page;
    }

    private static void take(Page page, String address, String name) {
        page.navigate(address);
        take(page, name);
    }

    private static void take(Page page, String name) {
        page.waitForTimeout(600); // counts and live marks arrive after the page
        page.screenshot(new Page.ScreenshotOptions().setPath(IMAGES.resolve(name + ".png")));
    }
}
