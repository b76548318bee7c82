package io.mainstay.crash;

import static org.assertj.core.api.Assertions.assertThat;

import io.mainstay.Mainstay;
import io.mainstay.history.proof.Verification;
import io.mainstay.history.proof.Verifier;
import java.net.CookieManager;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Base64;
import java.util.HashSet;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Nothing acknowledged is lost, and nobody has to help, when the product or its PostgreSQL is killed with -9. */
class CrashTest {
    private static final Duration PATIENCE = Duration.ofSeconds(90);
    private static final String PASSWORD = "correct horse battery staple";
    private static final Pattern SETUP_TOKEN = Pattern.compile("one-time token: ([\\w-]+)");
    private static final Pattern CSRF = Pattern.compile("name=\"?_csrf\"? value=\"([^\"]+)\"");

    @TempDir
    Path folder;

    @Test
    void survivesBothKillsOnce() throws Exception {
        run(1, 2);
    }

    @Test
    @Tag("full")
    void survivesManyKills() throws Exception {
        run(8, 4);
    }

    private void run(int rounds, int clients) throws Exception {
        try (Product product = Product.start(folder)) {
            createAdministrator(product);
            try (Writers writers = new Writers(product.address(), basic(), clients)) {
                for (int round = 0; round < rounds; round++) {
                    writers.awaitProgress(20, PATIENCE);
                    product.kill();
                    product.awaitNoPostgres();
                    Files.writeString(product.data().resolve("cluster/postmaster.pid"), "damaged");
                    product.startAgain();
                    writers.awaitProgress(20, PATIENCE);
                    product.killPostgres();
                    writers.awaitProgress(20, PATIENCE);
                }
                writers.close();
                assertThat(writers.refusals()).isEmpty();
                assertThat(writers.failures()).as("the kills met somebody").isPositive();
                assertThat(product.stop()).isEqualTo(143);
                assertThat(product.postgresProcesses()).isEmpty();
                assertEverythingIsThere(product.data(), writers);
            }
        }
    }

    private static void assertEverythingIsThere(Path data, Writers writers) {
        // As arguments, which rank above the environment that the suite was started with.
        try (var context =
                new SpringApplicationBuilder(Mainstay.class).run("--MAINSTAY_DATA=" + data, "--MAINSTAY_PORT=0")) {
            JdbcClient sql = context.getBean(JdbcClient.class);
            Set<String> titles = new HashSet<>(
                    sql.sql("select title from ticket").query(String.class).list());
            String payloads = String.join(
                    "\n",
                    sql.sql("select payload from history where kind <> 'created' and payload is not null")
                            .query(String.class)
                            .list());
            assertThat(titles).containsAll(writers.acknowledgedTitles());
            assertThat(writers.acknowledgedNotes()).isNotEmpty().allMatch(payloads::contains);
            Verification verification = context.getBean(Verifier.class).verifyAll();
            assertThat(verification.findings()).isEmpty();
            assertThat(verification.records()).isGreaterThanOrEqualTo(titles.size());
        }
    }

    /** As whoever installs it does: with the token of the log, in the browser. */
    private static void createAdministrator(Product product) throws Exception {
        Matcher token = SETUP_TOKEN.matcher(product.log());
        assertThat(token.find()).isTrue();
        URI setup = product.address().resolve("/setup");
        try (HttpClient browser =
                HttpClient.newBuilder().cookieHandler(new CookieManager()).build()) {
            String page = browser.send(HttpRequest.newBuilder(setup).build(), BodyHandlers.ofString())
                    .body();
            Matcher csrf = CSRF.matcher(page);
            String form = form(
                    "token", token.group(1),
                    "organisation", "Example",
                    "name", "Ada Admin",
                    "user_name", "admin",
                    "email", "admin@example.com",
                    "password", PASSWORD,
                    "_csrf", csrf.find() ? csrf.group(1) : "");
            int status = browser.send(
                            HttpRequest.newBuilder(setup)
                                    .header("Content-Type", "application/x-www-form-urlencoded")
                                    .POST(BodyPublishers.ofString(form))
                                    .build(),
                            BodyHandlers.ofString())
                    .statusCode();
            assertThat(status).isIn(200, 302, 303);
        }
    }

    private static String form(String... namesAndValues) {
        StringBuilder form = new StringBuilder();
        for (int i = 0; i < namesAndValues.length; i += 2) {
            form.append(i == 0 ? "" : "&")
                    .append(namesAndValues[i])
                    .append('=')
                    .append(URLEncoder.encode(namesAndValues[i + 1], StandardCharsets.UTF_8));
        }
        return form.toString();
    }

    private static String basic() {
        return "Basic " + Base64.getEncoder().encodeToString(("admin:" + PASSWORD).getBytes(StandardCharsets.UTF_8));
    }
}
