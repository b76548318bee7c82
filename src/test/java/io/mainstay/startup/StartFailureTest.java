package io.mainstay.startup;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.mainstay.Mainstay;
import io.mainstay.postgres.DatabaseAddress;
import io.mainstay.testing.TestPostgres;
import java.io.IOException;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.springframework.context.ConfigurableApplicationContext;

/** Whatever keeps the product from starting is said in one sentence, without a stack trace. */
@ExtendWith(OutputCaptureExtension.class)
class StartFailureTest {
    @TempDir
    Path folder;

    @Test
    void aForeignFolder(CapturedOutput output) throws IOException {
        Files.writeString(folder.resolve("thesis.tex"), "text");
        assertRefused(Map.of("MAINSTAY_DATA", folder.toString()), output, "holds files that are not Mainstay's");
    }

    @Test
    void aWrongPassword(CapturedOutput output) {
        DatabaseAddress database = TestPostgres.freshDatabase();
        assertRefused(settings(database.url(), database.user(), "wrong"), output, "see MAINSTAY_DATABASE_USER and");
    }

    @Test
    void aServerThatIsNotThere(CapturedOutput output) throws IOException {
        int port;
        try (ServerSocket socket = new ServerSocket(0)) {
            port = socket.getLocalPort();
        }
        String url = "jdbc:postgresql://127.0.0.1:" + port + "/mainstay";
        assertRefused(settings(url, "mainstay", "x"), output, "The database cannot be reached");
    }

    @Test
    void aDatabaseThatIsNotThere(CapturedOutput output) {
        DatabaseAddress missing = TestPostgres.freshDatabase().database("no_such_database");
        assertRefused(settings(missing.url(), missing.user(), missing.password()), output, "no such database");
    }

    @Test
    void anAddressThatIsNone(CapturedOutput output) {
        assertRefused(settings("mysql://somewhere/else", "", ""), output, "must look like jdbc:postgresql:");
    }

    @Test
    void aDatabaseOfANewerVersion(CapturedOutput output) throws Exception {
        DatabaseAddress database = TestPostgres.freshDatabase();
        Map<String, Object> settings = settings(database.url(), database.user(), database.password());
        start(settings).close();
        try (var connection = TestPostgres.connect(database);
                var statement = connection.createStatement()) {
            statement.execute("""
                    insert into flyway_schema_history
                    select installed_rank + 1, '299901010000', 'from the future', type, 'x/V299901010000__x.sql',
                           checksum, installed_by, installed_on, 1, true
                    from flyway_schema_history order by installed_rank desc limit 1
                    """);
        }
        assertRefused(settings, output, "written by a newer Mainstay");
    }

    @Test
    void aBusyPort(CapturedOutput output) throws IOException {
        DatabaseAddress database = TestPostgres.freshDatabase();
        try (ServerSocket socket = new ServerSocket(0)) {
            Map<String, Object> settings =
                    new HashMap<>(settings(database.url(), database.user(), database.password()));
            settings.put("MAINSTAY_PORT", socket.getLocalPort());
            assertRefused(settings, output, "Port " + socket.getLocalPort() + " is in use");
        }
    }

    @Test
    void settingsThatAreNone(CapturedOutput output) {
        DatabaseAddress database = TestPostgres.freshDatabase();
        for (String setting : List.of("MAINSTAY_PORT", "MAINSTAY_ADDRESS", "mainstay.sign-in.session-idle")) {
            Map<String, Object> settings =
                    new HashMap<>(settings(database.url(), database.user(), database.password()));
            settings.put(setting, "no such thing");
            String told = setting.contains("session") ? "MAINSTAY_SIGNIN_SESSIONIDLE" : setting;
            assertRefused(settings, output, "The setting " + told + " cannot have this value");
        }
        Map<String, Object> settings = new HashMap<>(settings(database.url(), database.user(), database.password()));
        settings.put("MAINSTAY_PORT", 99999);
        assertRefused(settings, output, "There is no such port");
    }

    private static Map<String, Object> settings(String url, String user, String password) {
        return Map.of(
                "MAINSTAY_DATABASE_URL", url,
                "MAINSTAY_DATABASE_USER", user,
                "MAINSTAY_DATABASE_PASSWORD", password,
                "MAINSTAY_PORT", 0);
    }

    private static ConfigurableApplicationContext start(Map<String, Object> settings) {
        // As arguments, which rank above the environment that the suite was started with.
        String[] arguments = settings.entrySet().stream()
                .map(setting -> "--" + setting.getKey() + "=" + setting.getValue())
                .toArray(String[]::new);
        return new SpringApplicationBuilder(Mainstay.class).run(arguments);
    }

    private static void assertRefused(Map<String, ?> settings, CapturedOutput output, String sentence) {
        int before = output.getAll().length();
        assertThatThrownBy(() -> start(new HashMap<>(settings))).isNotNull();
        List<String> lines = output.getAll().substring(before).lines().toList();
        assertThat(lines)
                .filteredOn(line -> line.startsWith("mainstay: "))
                .singleElement()
                .asString()
                .contains(sentence);
        assertThat(lines).noneMatch(line -> line.startsWith("\tat "));
        assertThat(lines).filteredOn(line -> line.contains(" ERROR ")).isEmpty();
    }
}
