package io.mainstay.postgres;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.mainstay.testing.MainstayTest;
import io.mainstay.testing.TestPostgres;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

@MainstayTest
class EmbeddedPostgresTest {
    @TempDir
    Path folder;

    @Autowired
    JdbcClient sql;

    @Test
    void theApplicationRunsOnADatabaseOfItsOwn() {
        assertThat(sql.sql("SELECT current_database()").query(String.class).single())
                .startsWith("test_");
        assertThat(sql.sql("SELECT rolsuper FROM pg_roles WHERE rolname = current_user")
                        .query(Boolean.class)
                        .single())
                .isFalse();
    }

    @Test
    void textIsComparedByUnicodeRulesAndTheSearchExtensionsAreThere() {
        assertThat(sql.sql("SELECT datlocprovider FROM pg_database WHERE datname = current_database()")
                        .query(String.class)
                        .single())
                .isEqualTo("i");
        assertThat(sql.sql("SELECT 'ä' < 'b' AND upper('é') = 'É'")
                        .query(Boolean.class)
                        .single())
                .isTrue();
        sql.sql("CREATE EXTENSION IF NOT EXISTS pg_trgm").update();
        sql.sql("CREATE EXTENSION IF NOT EXISTS unaccent").update();
    }

    @Test
    void dataSurvivesARestartAndAServerThatIsKilled() throws Exception {
        try (EmbeddedPostgres postgres = EmbeddedPostgres.start(folder, Durability.FULL)) {
            execute(postgres, "CREATE TABLE kept AS SELECT 42 AS answer");
        }
        Files.writeString(folder.resolve("cluster/postmaster.pid"), "nonsense");
        try (EmbeddedPostgres postgres = EmbeddedPostgres.start(folder, Durability.FULL)) {
            execute(postgres, "INSERT INTO kept VALUES (43)");
            kill(folder);
            awaitRows(postgres, 2);
        }
    }

    @Test
    void aFolderInUseOfSomebodyElseOrNewerIsRefusedInOneSentence() throws IOException {
        Path foreign = Files.createDirectory(folder.resolve("foreign"));
        Files.writeString(foreign.resolve("thesis.tex"), "text");
        assertRefused(foreign, "holds files that are not Mainstay's");

        assertRefused(Files.writeString(folder.resolve("file"), ""), "is a file");

        Path newer = Files.createDirectory(folder.resolve("newer"));
        Files.writeString(newer.resolve(Marker.NAME), "format 2\n");
        assertRefused(newer, "newer Mainstay");

        Path newerData = Files.createDirectory(folder.resolve("newer-data"));
        Files.writeString(newerData.resolve(Marker.NAME), "format 1\n");
        Files.createDirectory(newerData.resolve("cluster"));
        Files.writeString(newerData.resolve("cluster/PG_VERSION"), "19\n");
        assertRefused(newerData, "written by PostgreSQL 19");

        try (DataFolder open = DataFolder.open(folder.resolve("busy"))) {
            assertRefused(open.path(), "in use by another Mainstay");
        }
    }

    @Test
    void aChangedPasswordFileIsNamed() throws Exception {
        Path data = folder.resolve("changed");
        EmbeddedPostgres.start(data, Durability.NONE).close();
        Files.writeString(data.resolve("password"), "another");
        assertRefused(data, "is not the one that the database was made with");
    }

    private static void assertRefused(Path folder, String sentence) {
        assertThatThrownBy(() -> EmbeddedPostgres.start(folder, Durability.NONE))
                .isInstanceOf(StartFailure.class)
                .hasMessageContaining(sentence);
    }

    private static void kill(Path folder) throws IOException {
        String pid =
                Files.readAllLines(folder.resolve("cluster/postmaster.pid")).getFirst();
        ProcessHandle.of(Long.parseLong(pid)).orElseThrow().destroyForcibly();
    }

    private static void execute(EmbeddedPostgres postgres, String statement) throws SQLException {
        try (Connection connection = TestPostgres.connect(postgres.address());
                var executed = connection.createStatement()) {
            executed.execute(statement);
        }
    }

    private static void awaitRows(EmbeddedPostgres postgres, int expected) throws InterruptedException {
        Instant deadline = Instant.now().plus(Duration.ofSeconds(20));
        while (true) {
            try (Connection connection = TestPostgres.connect(postgres.address());
                    var rows = connection.createStatement().executeQuery("SELECT count(*) FROM kept")) {
                rows.next();
                assertThat(rows.getInt(1)).isEqualTo(expected);
                return;
            } catch (SQLException e) {
                assertThat(Instant.now()).as("waiting for the restart").isBefore(deadline);
                Thread.sleep(50);
            }
        }
    }
}
