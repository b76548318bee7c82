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
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
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
        Path file = backup("quiet");
        assertRestoredInto(TestPostgres.freshDatabase(), file);
        assertThat(Files.getPosixFilePermissions(file)).hasSize(2);
    }

    @Test
    @Tag("full")
    void anExternalPostgres15TakesItBack() throws Exception {
        create("Moves to another PostgreSQL");
        Path file = backup("external");
        try (ExternalPostgres postgres = ExternalPostgres.start(folder.resolve("fifteen"))) {
            assertThat(Contents.count(postgres.address(), "show server_version_num")).isBetween(150000L, 159999L);
            assertRestoredInto(postgres.address(), file);
        }
    }

    @Test
    void aBackupUnderLoadHoldsEveryAcknowledgedWriteAndNoHalfOne() throws Exception {
        Queue<UUID> acknowledged = new ConcurrentLinkedQueue<>();
        AtomicBoolean enough = new AtomicBoolean();
        List<Thread> writers = Arrays.asList(writer(acknowledged, enough), writer(acknowledged, enough));
        Path file;
        List<UUID> before;
        try {
            Instant deadline = Instant.now().plus(Duration.ofSeconds(20));
            while (acknowledged.size() < 100 && Instant.now().isBefore(deadline)) {
                Thread.sleep(10);
            }
            before = List.copyOf(acknowledged);
            file = backup("busy");
        } finally {
            enough.set(true);
            for (Thread writer : writers) {
                writer.join();
            }
        }
        assertThat(before).hasSizeGreaterThanOrEqualTo(100);
        DatabaseAddress restored = TestPostgres.freshDatabase();
        Restore.read(restored, file);
        String ids = String.join(",", before.stream().map(id -> "'" + id + "'").toList());
        assertThat(Contents.count(restored, "select count(*) from ticket where id in (" + ids + ")"))
                .isEqualTo(before.size());
        assertThat(Contents.count(restored, "select count(*) from ticket where history_seq <> (select max(seq) from history where record_id = id)"))
                .isZero();
        assertThat(Contents.count(restored, "select count(*) from ticket where id not in (select id from incident) and type = 'incident'"))
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

    private void assertRestoredInto(DatabaseAddress target, Path file) throws Exception {
        Restore.read(target, file);
        assertThat(Contents.of(target)).isEqualTo(Contents.of(database.address()));
        assertThat(Contents.count(target, "select max(generation) from history_generation"))
                .isEqualTo(1 + Contents.count(database.address(), "select max(generation) from history_generation"));
        assertThat(Contents.count(target, "select last_value from history_position"))
                .isGreaterThanOrEqualTo(Contents.count(target, "select max(position) from history"));
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
