package io.mainstay.startup;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.List;
import java.util.Objects;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.boot.web.server.servlet.context.ServletWebServerApplicationContext;
import org.springframework.context.annotation.Profile;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** The side of {@link AotTraining} that is recorded: asks for the first pages, then ends. */
@Component
@Profile(AotTrainee.PROFILE)
class AotTrainee {
    static final String PROFILE = "aot-training";
    private static final List<String> FIRST_PAGES = List.of("/", "/login", "/actuator/health/readiness");

    private final ServletWebServerApplicationContext application;

    AotTrainee(ServletWebServerApplicationContext application) {
        this.application = application;
    }

    @EventListener(ApplicationReadyEvent.class)
    void visitFirstPages() throws IOException, InterruptedException {
        int port = Objects.requireNonNull(application.getWebServer()).getPort();
        try (HttpClient client = HttpClient.newHttpClient()) {
            for (String page : FIRST_PAGES) {
                URI address = URI.create("http://127.0.0.1:" + port + page);
                client.send(HttpRequest.newBuilder(address).build(), BodyHandlers.discarding());
            }
        }
        Thread.ofPlatform().start(() -> System.exit(SpringApplication.exit(application)));
    }
}
