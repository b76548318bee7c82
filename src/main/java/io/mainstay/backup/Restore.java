package io.mainstay.backup;

import io.mainstay.backup.Catalog.ForeignKey;
import io.mainstay.backup.Manifest.Sequence;
import io.mainstay.backup.Manifest.Table;
import io.mainstay.history.HistoryGeneration;
import io.mainstay.postgres.DatabaseAddress;
import io.mainstay.postgres.StartFailure;
import java.io.EOFException;
import java.io.IOException;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.List;
import java.util.zip.ZipException;
import org.postgresql.PGConnection;
import org.postgresql.copy.CopyIn;

/**
 * Fills an empty database from a backup, in one transaction: the schema by the very migrations that the backup had
 * (newer ones follow at the next start, and find the rows they expect), then the rows.
 */
public final class Restore {
    private final Connection connection;
    private final BackupFile.Reader file;
    private final Catalog catalog;

    private Restore(Connection connection, BackupFile.Reader file) {
        this.connection = connection;
        this.file = file;
        this.catalog = new Catalog(connection);
    }

    /**
     * Returns the number of rows.
     *
     * @throws StartFailure if the database is not empty, or the file is damaged or of a newer version
     */
    public static long read(DatabaseAddress address, Path path) throws IOException, SQLException {
        try (BackupFile.Reader file = new BackupFile.Reader(path);
                Connection connection =
                        DriverManager.getConnection(address.url(), address.user(), address.password())) {
            connection.setAutoCommit(false);
            try {
                long rows = new Restore(connection, file).run();
                connection.commit();
                return rows;
            } catch (EOFException | ZipException e) {
                throw file.damaged();
            }
        }
    }

    private long run() throws IOException, SQLException {
        if (!catalog.tables().isEmpty()) {
            throw new StartFailure("The database is not empty; a backup is restored into an empty one only.");
        }
        execute("set local idle_in_transaction_session_timeout = 0");
        execute("set local statement_timeout = 0");
        Manifest manifest = file.manifest();
        new Schema(connection, catalog).create(manifest);
        List<ForeignKey> foreignKeys = catalog.foreignKeys();
        for (ForeignKey key : foreignKeys) {
            execute(key.drop());
        }
        long rows = load(manifest);
        for (ForeignKey key : foreignKeys) {
            execute(key.add());
        }
        for (Sequence sequence : manifest.sequences()) {
            execute("select setval('%s', greatest(%d, (select last_value from %1$s)), %b)"
                    .formatted(sequence.name(), sequence.value(), sequence.used()));
        }
        HistoryGeneration.startNew(connection);
        for (Table table : manifest.tables()) {
            execute("analyze " + table.name());
        }
        return rows;
    }

    /** Triggers keep out: the rows are as they were, whatever a trigger thinks of it. */
    private long load(Manifest manifest) throws IOException, SQLException {
        long all = 0;
        for (Table table : manifest.tables()) {
            execute("alter table " + table.name() + " disable trigger user");
            long rows = copy(table);
            if (rows != file.rowsOfTable()) {
                throw file.damaged();
            }
            execute("alter table " + table.name() + " enable trigger user");
            all += rows;
        }
        file.verifyEnd();
        return all;
    }

    private long copy(Table table) throws IOException, SQLException {
        CopyIn copy = connection
                .unwrap(PGConnection.class)
                .getCopyAPI()
                .copyIn("copy " + table.name() + " (" + String.join(", ", table.columns()) + ") from stdin");
        try {
            for (byte[] chunk = file.chunk(); chunk.length > 0; chunk = file.chunk()) {
                copy.writeToCopy(chunk, 0, chunk.length);
            }
            return copy.endCopy();
        } finally {
            if (copy.isActive()) {
                copy.cancelCopy();
            }
        }
    }

    private void execute(String sql) throws SQLException {
        try (var statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }
}
