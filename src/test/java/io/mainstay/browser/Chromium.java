package io.mainstay.browser;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.BrowserType;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Playwright;
import com.microsoft.playwright.options.ColorScheme;
import com.microsoft.playwright.options.Cookie;
import com.microsoft.playwright.options.ReducedMotion;
import io.mainstay.testing.Client;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** The system's Chromium, without a window. What the console reports as an error is kept. */
final class Chromium implements AutoCloseable {

    private static final int HEIGHT = 900;

    private final Playwright playwright = Playwright.create();
    private final Browser browser;
    private final String base;
    private final List<String> complaints = new ArrayList<>();

    Chromium(int port) {
        base = "http://127.0.0.1:" + port;
        browser = playwright
                .chromium()
                .launch(new BrowserType.LaunchOptions()
                        .setExecutablePath(Path.of("/usr/bin/chromium"))
                        .setArgs(List.of("--no-sandbox", "--disable-gpu", "--disable-background-networking")));
    }

    /** A window of this width, in which whoever the client is, is signed in. */
    Page window(Client client, int width, ColorScheme scheme) {
        return window(client.cookies(), width, scheme);
    }

    Page window(Map<String, String> cookies, int width, ColorScheme scheme) {
        BrowserContext context = browser.newContext(new Browser.NewContextOptions()
                .setBaseURL(base)
                .setLocale("en-GB")
                .setViewportSize(width, HEIGHT)
                .setReducedMotion(ReducedMotion.REDUCE)
                .setColorScheme(scheme));
        context.addCookies(cookies.entrySet().stream()
                .map(cookie -> new Cookie(cookie.getKey(), cookie.getValue()).setUrl(base))
                .toList());
        Page page = context.newPage();
        page.onConsoleMessage(message -> {
            if (message.type().equals("error")) complaints.add(page.url() + ": " + message.text());
        });
        page.onPageError(error -> complaints.add(page.url() + ": " + error));
        return page;
    }

    /** What the console said since the last call. */
    List<String> complaints() {
        List<String> said = List.copyOf(complaints);
        complaints.clear();
        return said;
    }

    @Override
    public void close() {
        browser.close();
        playwright.close();
    }
}
