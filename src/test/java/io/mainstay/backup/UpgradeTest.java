package io.mainstay.backup;

import static org.assertj.core.api.Assertions.assertThat;

import io.mainstay.Mainstay;
import io.mainstay.history.proof.Verifier;
import io.mainstay.postgres.DatabaseAddress;
import io.mainstay.testing.Client;
import io.mainstay.testing.Clients;
import io.mainstay.testing.Member;
import io.mainstay.testing.TestPostgres;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Base64;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;
import tools.jackson.databind.JsonNode;

/** An upgrade from each earlier schema that is kept as a backup with data in it (see {@link UpgradeFixture}). */
class UpgradeTest {
    static final Path FIXTURES = Path.of("src/test/resources/upgrade");

    static List<Path> fixtures() throws IOException {
        try (Stream<Path> files = Files.list(FIXTURES)) {
            return files.sorted().toList();
        }
    }

    @ParameterizedTest
    @MethodSource("fixtures")
    void goesOnWithWhatWasThere(Path fixture) throws Exception {
        DatabaseAddress database = TestPostgres.freshDatabase();
        Restore.read(database, fixture);
        long tickets = Contents.count(database, "select count(*) from ticket");
        long entries = Contents.count(database, "select count(*) from history");
        try (ConfigurableApplicationContext context = start(database)) {
            assertThat(Contents.count(database, "select count(*) from ticket")).isEqualTo(tickets);
            assertThat(Contents.count(database, "select count(*) from history")).isGreaterThanOrEqualTo(entries);
            assertEveryMigrationRan(context.getBean(JdbcClient.class));
            assertWorks(new Clients(context.getEnvironment()));
            assertThat(context.getBean(Verifier.class).verifyAll().findings()).isEmpty();
        }
    }

    private static void assertEveryMigrationRan(JdbcClient sql) throws IOException {
        try (Stream<Path> files = Files.walk(Path.of("src/main/resources/db/migration"))) {
            long migrations = files.filter(Files::isRegularFile).count();
            assertThat(sql.sql("select count(*) from flyway_schema_history where success")
                            .query(Long.class)
                            .single())
                    .isEqualTo(migrations);
        }
    }

    /** With the accounts of the time. */
    private static void assertWorks(Clients clients) {
        Client alice = clients.anonymous().with("Authorization", basic("alice"));
        JsonNode found = alice.get("/api/v1/incidents?filter=VPN").expect(200).json();
        String number = found.path("items").path(0).path("number").asString();
        assertThat(number).startsWith("INC");
        String incident = "/api/v1/incidents/" + number;
        assertThat(alice.get(incident + "/history").expect(200).body())
                .contains("We are looking into it")
                .doesNotContain("hunter2");
        alice.send("POST", incident + "/start", "").expect(200);
        alice.send("POST", incident + "/notes", "{\"text\": \"After the upgrade\"}")
                .expect(200);

        Client browser = clients.anonymous();
        browser.get("/login").expect(200);
        browser.post("/login", "username", "alice", "password", Member.PASSWORD).expect(303);
        assertThat(browser.get("/incidents").expect(200).body()).contains("VPN drops every hour");
        assertThat(browser.get("/incidents/" + number).expect(200).body())
                .contains("After the upgrade", "log.txt", "Read the log of the gateway");
        for (String page : List.of("/", "/search?q=gefrierhaus", "/people", "/teams", "/work", "/inbox", "/profile")) {
            browser.get(page).expect(200);
        }
    }

    private static String basic(String userName) {
        byte[] pair = (userName + ":" + Member.PASSWORD).getBytes(StandardCharsets.UTF_8);
        return "Basic " + Base64.getEncoder().encodeToString(pair);
    }

    private static ConfigurableApplicationContext start(DatabaseAddress database) {
        return new SpringApplicationBuilder(Mainstay.class)
                .run(
                        "--MAINSTAY_DATABASE_URL=" + database.url(),
                        "--MAINSTAY_DATABASE_USER=" + database.user(),
                        "--MAINSTAY_DATABASE_PASSWORD=" + database.password(),
                        "--MAINSTAY_PORT=0");
    }
}
