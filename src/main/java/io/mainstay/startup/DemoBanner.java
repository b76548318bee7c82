package io.mainstay.startup;

import java.util.Objects;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.boot.web.server.servlet.context.ServletWebServerApplicationContext;
import org.springframework.context.annotation.Profile;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** What whoever started the demo reads when it is ready. */
@Component
@Profile("demo")
class DemoBanner {
    private final ServletWebServerApplicationContext application;

    DemoBanner(ServletWebServerApplicationContext application) {
        this.application = application;
    }

    @EventListener(ApplicationReadyEvent.class)
    void print() {
        int port = Objects.requireNonNull(application.getWebServer()).getPort();
        System.out.println("""

                Mainstay is ready:  http://localhost:%d/

                  admin   administrator
                  alice   agent, service desk and network
                  bob     agent, warehouse systems
                  carol   requester
                  dora    change and problem manager
                  The password of all is mainstay-demo.

                Ctrl-C stops it; the data stays in %s.
                """.formatted(port, application.getEnvironment().getProperty("MAINSTAY_DATA", "./data")));
    }
}
