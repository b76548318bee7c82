package io.mainstay.browser;

import io.mainstay.incident.Incidents;
import io.mainstay.testing.Cast;
import io.mainstay.testing.MainstayTest;
import java.time.Clock;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.TestInstance;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/** What the cast does in a browser, which all tests of a class share. */
@MainstayTest
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
abstract class BrowserTest {

    @Autowired
    Cast cast;

    @Autowired
    Incidents incidents;

    @Autowired
    Clock clock;

    @LocalServerPort
    int port;

    Chromium chromium;

    @BeforeAll
    void openBrowser() {
        chromium = new Chromium(port);
    }

    @AfterAll
    void closeBrowser() {
        chromium.close();
    }
}
