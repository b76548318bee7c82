package io.mainstay.backup;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.mainstay.access.Viewer;
import io.mainstay.incident.Incident;
import io.mainstay.incident.Incidents;
import io.mainstay.postgres.Database;
import io.mainstay.postgres.DatabaseAddress;
import io.mainstay.postgres.StartFailure;
import io.mainstay.record.Draft;
import io.mainstay.testing.MainstayTest;
import io.mainstay.testing.TestPostgres;
import io.mainstay.ticket.TicketFields;
import io.mainstay.ticket.Writing;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.UUID;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.atomic.AtomicBoolean;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.beans.factory.annotation.Autowired;

@MainstayTest
class BackupTest {
    private static final String HALF_WRITTEN = """
            select count(*) from ticket t
            where t.history_seq <> (select count(*) from history h where h.record_id = t.id)
               or t.id not in (select id from incident union all select id from incident_task
                   union all select id from problem union all select id from problem_task)
            """;

    /** Subscribers of an earlier generation go on behind the floor of the newest one. */
    private static final String UNSENT = """
            select count(*) from history
            where position > (select floor_position from history_generation order by generation desc limit 1)
            """;

    @TempDir
    Path folder;

    @Autowired
    Database database;

    @Autowired
    Incidents incidents;

    @Autowired
    Clock clock;

    @Test
    void whatComesBackIsWhatWasThere() throws Exception {
        create("Ümlaut, tab\t, \\N, back\\slash, line\nbreak, 😀");
        assertComesBackInto(TestPostgres.freshDatabase());
    }

    @Test
    @Tag("full")
    void anExternalPostgres15TakesItBack() throws Exception {
        create("Moves to another PostgreSQL");
        try (ExternalPostgres postgres = ExternalPostgres.start(folder.resolve("fifteen"))) {
            assertThat(Contents.count(postgres.address(), "show server_version_num"))
                    .isBetween(150_000L, 159_999L);
            assertComesBackInto(postgres.address());
        }
    }

    @Test
    void aBackupUnderLoadIsWhatWasThereAtItsMoment() throws Exception {
        assertUnderLoad(TestPostgres.freshDatabase());
    }

    @Test
    @Tag("full")
    void anExternalPostgres15TakesABackupUnderLoad() throws Exception {
        try (ExternalPostgres postgres = ExternalPostgres.start(folder.resolve("fifteen"))) {
            assertUnderLoad(postgres.address());
        }
    }

    /** Every table is compared with the source as of the same snapshot, while two writers go on. */
    private void assertUnderLoad(DatabaseAddress target) throws Exception {
        Queue<UUID> acknowledged = new ConcurrentLinkedQueue<>();
        AtomicBoolean enough = new AtomicBoolean();
        List<Thread> writers = Arrays.asList(writer(acknowledged, enough), writer(acknowledged, enough));
        Path file = folder.resolve("busy");
        List<UUID> before;
        Map<String, String> contents;
        try (Connection source = TestPostgres.connect(database.address())) {
            Instant deadline = Instant.now().plus(Duration.ofSeconds(20));
            while (acknowledged.size() < 100 && Instant.now().isBefore(deadline)) {
                Thread.sleep(10);
            }
            before = List.copyOf(acknowledged);
            source.setAutoCommit(false);
            source.setTransactionIsolation(Connection.TRANSACTION_REPEATABLE_READ);
            String snapshot = Contents.query(source, "select pg_export_snapshot()");
            Backup.write(database.address(), file, snapshot);
            contents = Contents.of(source);
        } finally {
            enough.set(true);
            for (Thread writer : writers) {
                writer.join();
            }
        }
        assertThat(before).hasSizeGreaterThanOrEqualTo(100);
        assertThat(acknowledged).as("written during the backup").hasSizeGreaterThan(before.size());
        Restore.read(target, file);
        assertThat(Contents.of(target)).isEqualTo(contents).containsKeys("ticket", "history", "incident");
        String ids = String.join(",", before.stream().map(id -> "'" + id + "'").toList());
        assertThat(Contents.count(target, "select count(*) from ticket where id in (" + ids + ")"))
                .isEqualTo(before.size());
        assertThat(Contents.count(target, HALF_WRITTEN)).isZero();
        assertThat(Contents.count(target, UNSENT))
                .as("what subscribers would get")
                .isZero();
    }

    @Test
    void aRestoreRefusesWhatWouldDoHarm() throws Exception {
        Path file = backup("refused");
        assertThatThrownBy(() -> Restore.read(database.address(), file))
                .isInstanceOf(StartFailure.class)
                .hasMessageContaining("not empty");
        assertThatThrownBy(() -> Backup.write(database.address(), file)).hasMessageContaining("exists already");

        DatabaseAddress empty = TestPostgres.freshDatabase();
        byte[] bytes = Files.readAllBytes(file);
        Path half = Files.write(folder.resolve("half"), Arrays.copyOf(bytes, bytes.length / 2));
        assertThatThrownBy(() -> Restore.read(empty, half)).hasMessageContaining("damaged or incomplete");
        Path other = Files.writeString(folder.resolve("other"), "no backup");
        assertThatThrownBy(() -> Restore.read(empty, other)).hasMessageContaining("no backup of Mainstay");
        assertThat(Contents.of(empty)).as("nothing of a failed restore stays").isEmpty();
        assertThatThrownBy(() -> Backup.write(empty, folder.resolve("nothing"))).hasMessageContaining("holds nothing");
    }

    private void assertComesBackInto(DatabaseAddress target) throws Exception {
        Map<String, String> contents;
        Path file;
        int attempt = 0;
        do {
            contents = Contents.of(database.address());
            file = backup("quiet" + attempt++);
        } while (!contents.equals(Contents.of(database.address())) && attempt < 5); // a job may write in between
        Restore.read(target, file);
        assertThat(Contents.of(target)).isEqualTo(contents).containsKey("ticket");
        assertThat(Files.getPosixFilePermissions(file)).hasSize(2);
        assertThat(Contents.count(target, "select last_value from history_position"))
                .isEqualTo(Contents.count(database.address(), "select last_value from history_position"));
        assertThat(Contents.count(target, "select max(generation) from history_generation"))
                .isEqualTo(1 + Contents.count(database.address(), "select max(generation) from history_generation"));
        assertThat(Contents.count(target, UNSENT))
                .as("what subscribers would get")
                .isZero();
    }

    private Path backup(String name) throws Exception {
        Path file = folder.resolve(name);
        Backup.write(database.address(), file);
        return file;
    }

    private Thread writer(Queue<UUID> acknowledged, AtomicBoolean enough) {
        return Thread.ofPlatform().start(() -> {
            while (!enough.get()) {
                acknowledged.add(create("Written during the backup").id());
            }
        });
    }

    private Incident create(String title) {
        return incidents.create(
                Draft.blank().set(TicketFields.TITLE, title), Writing.by(Viewer.SYSTEM, clock.instant()));
    }
}
