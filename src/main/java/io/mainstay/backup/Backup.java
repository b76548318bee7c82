package io.mainstay.backup;

import io.mainstay.backup.Manifest.Table;
import io.mainstay.postgres.DatabaseAddress;
import io.mainstay.postgres.StartFailure;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import org.jspecify.annotations.Nullable;
import org.postgresql.PGConnection;
import org.postgresql.copy.CopyOut;

/** Writes everything as of one moment, while others work. */
public final class Backup {
    private static final int CHUNK = 1 << 16;

    private Backup() {}

    /**
     * Returns the number of rows written. The file appears when it is complete.
     *
     * @throws StartFailure if the file is there already, or the database is none of Mainstay's
     */
    public static long write(DatabaseAddress address, Path file) throws IOException, SQLException {
        return write(address, file, null);
    }

    /** @param snapshot that another transaction exported: the moment as of which; null: now */
    static long write(DatabaseAddress address, Path file, @Nullable String snapshot) throws IOException, SQLException {
        if (Files.exists(file)) {
            throw new StartFailure("The file " + file + " exists already and is not overwritten.");
        }
        Path partial = file.resolveSibling(file.getFileName() + ".partial");
        Files.deleteIfExists(partial);
        try (Connection connection = DriverManager.getConnection(address.url(), address.user(), address.password())) {
            long rows = write(connection, partial, snapshot);
            Files.move(partial, file, StandardCopyOption.ATOMIC_MOVE);
            return rows;
        } finally {
            Files.deleteIfExists(partial);
        }
    }

    private static long write(Connection connection, Path partial, @Nullable String snapshot)
            throws IOException, SQLException {
        try (var statement = connection.createStatement()) {
            statement.execute("set idle_in_transaction_session_timeout = 0");
            statement.execute("set statement_timeout = 0");
            statement.execute("set datestyle = 'ISO, YMD'");
            statement.execute("set intervalstyle = 'postgres'");
            statement.execute("set extra_float_digits = 3");
        }
        connection.setAutoCommit(false);
        connection.setReadOnly(true);
        connection.setTransactionIsolation(Connection.TRANSACTION_REPEATABLE_READ);
        if (snapshot != null) {
            try (var statement = connection.createStatement()) {
                statement.execute("set transaction snapshot '" + snapshot + "'");
            }
        }
        Catalog catalog = new Catalog(connection);
        if (catalog.tables().stream().noneMatch(table -> table.name().equals(Catalog.MIGRATIONS))) {
            throw new StartFailure("The database holds nothing of Mainstay's to back up.");
        }
        Manifest manifest = catalog.manifest();
        long rows = 0;
        try (BackupFile.Writer writer = new BackupFile.Writer(partial, manifest)) {
            for (Table table : manifest.tables()) {
                rows += copy(connection, table, writer);
            }
            writer.finish();
        }
        return rows;
    }

    private static long copy(Connection connection, Table table, BackupFile.Writer writer)
            throws IOException, SQLException {
        CopyOut copy = connection
                .unwrap(PGConnection.class)
                .getCopyAPI()
                .copyOut(
                        "copy (select " + String.join(", ", table.columns()) + " from " + table.name() + ") to stdout");
        byte[] buffer = new byte[CHUNK];
        int filled = 0;
        for (byte[] row = copy.readFromCopy(); row != null; row = copy.readFromCopy()) {
            if (filled + row.length > CHUNK && filled > 0) {
                writer.chunk(buffer, filled);
                filled = 0;
            }
            if (row.length > CHUNK) {
                writer.chunk(row, row.length);
            } else {
                System.arraycopy(row, 0, buffer, filled, row.length);
                filled += row.length;
            }
        }
        if (filled > 0) {
            writer.chunk(buffer, filled);
        }
        writer.endOfTable(copy.getHandledRowCount());
        return copy.getHandledRowCount();
    }
}
