package io.mainstay.postgres;

import java.nio.file.Path;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.jdbc.autoconfigure.JdbcConnectionDetails;

/**
 * The database that the settings name: the external one of MAINSTAY_DATABASE_URL, else the embedded one in the folder
 * MAINSTAY_DATA. Closing it stops what it started.
 */
public final class Database implements JdbcConnectionDetails, AutoCloseable {
    private static final String DEFAULT_FOLDER = "data";

    private final DatabaseAddress address;
    private final @Nullable EmbeddedPostgres started;

    private Database(DatabaseAddress address, @Nullable EmbeddedPostgres started) {
        this.address = address;
        this.started = started;
    }

    /** Starts the embedded one; the folder is then ours alone. An unknown setting is an empty text. */
    static Database open(UnaryOperator<String> settings) {
        if (!settings.apply("MAINSTAY_DATABASE_URL").isBlank()) {
            return new Database(external(settings), null);
        }
        Durability durability = settings.apply("MAINSTAY_FSYNC").equals("off") ? Durability.NONE : Durability.FULL;
        EmbeddedPostgres embedded = EmbeddedPostgres.start(folder(settings), durability);
        return new Database(embedded.address(), embedded);
    }

    /** Like open, but an embedded one that another process runs is used beside it. */
    public static Database reach(UnaryOperator<String> settings) {
        Path folder = folder(settings);
        if (settings.apply("MAINSTAY_DATABASE_URL").isBlank() && DataFolder.isInUse(folder)) {
            return new Database(EmbeddedPostgres.running(folder), null);
        }
        return open(settings);
    }

    public DatabaseAddress address() {
        return address;
    }

    @Override
    public String getUsername() {
        return address.user();
    }

    @Override
    public String getPassword() {
        return address.password();
    }

    @Override
    public String getJdbcUrl() {
        return address.url();
    }

    @Override
    public void close() {
        if (started != null) {
            started.close();
        }
    }

    private static Path folder(UnaryOperator<String> settings) {
        String folder = settings.apply("MAINSTAY_DATA");
        return Path.of(folder.isBlank() ? DEFAULT_FOLDER : folder);
    }

    private static DatabaseAddress external(UnaryOperator<String> settings) {
        String url =
                settings.apply("MAINSTAY_DATABASE_URL").replaceFirst("^(postgres|postgresql)://", "jdbc:postgresql://");
        if (!url.startsWith("jdbc:postgresql:")) {
            throw new StartFailure("MAINSTAY_DATABASE_URL must look like jdbc:postgresql://host:5432/database.");
        }
        String user = settings.apply("MAINSTAY_DATABASE_USER");
        return new DatabaseAddress(
                url, user.isBlank() ? Cluster.OWNER : user, settings.apply("MAINSTAY_DATABASE_PASSWORD"));
    }
}
