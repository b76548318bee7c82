package io.mainstay.testing;

import io.mainstay.postgres.DatabaseAddress;
import io.mainstay.postgres.Durability;
import io.mainstay.postgres.EmbeddedPostgres;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;

/**
 * The PostgreSQL of this test run: one server, kept between runs below target/, with a fresh database for whoever
 * asks. It does not wait for the disk.
 */
public final class TestPostgres {
    private static final String PREFIX = "test_";

    private TestPostgres() {}

    /** An empty database nobody else uses. */
    public static DatabaseAddress freshDatabase() {
        return create("template1");
    }

    /** A copy of a database that nobody is connected to. */
    public static DatabaseAddress copyOf(DatabaseAddress original) {
        return create(original.url().substring(original.url().lastIndexOf('/') + 1));
    }

    public static Connection connect(DatabaseAddress address) throws SQLException {
        return DriverManager.getConnection(address.url(), address.user(), address.password());
    }

    private static DatabaseAddress create(String template) {
        DatabaseAddress server = Server.ADDRESS;
        String name = PREFIX + UUID.randomUUID().toString().replace("-", "");
        try (Connection connection = connect(server);
                var statement = connection.createStatement()) {
            statement.execute("CREATE DATABASE " + name + " TEMPLATE " + template + " STRATEGY file_copy");
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
        return server.database(name);
    }

    /** Started by the first who asks, stopped with the JVM. */
    private static final class Server {
        private static final DatabaseAddress ADDRESS = start();

        private static DatabaseAddress start() {
            EmbeddedPostgres postgres = EmbeddedPostgres.start(Path.of("target", "test-data"), Durability.NONE);
            Runtime.getRuntime().addShutdownHook(new Thread(postgres::close));
            dropLeftovers(postgres.address());
            return postgres.address();
        }

        private static void dropLeftovers(DatabaseAddress server) {
            try (Connection connection = connect(server);
                    var statement = connection.createStatement()) {
                List<String> names = new ArrayList<>();
                try (var rows = statement.executeQuery(
                        "SELECT datname FROM pg_database WHERE datname LIKE '" + PREFIX + "%'")) {
                    while (rows.next()) {
                        names.add(rows.getString(1));
                    }
                }
                for (String name : names) {
                    statement.execute("DROP DATABASE " + name + " WITH (FORCE)");
                }
            } catch (SQLException e) {
                throw new IllegalStateException(e);
            }
        }
    }
}
