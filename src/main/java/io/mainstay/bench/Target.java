package io.mainstay.bench;

import io.mainstay.postgres.DatabaseAddress;
import io.mainstay.postgres.Durability;
import io.mainstay.postgres.EmbeddedPostgres;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import org.flywaydb.core.Flyway;

/**
 * The database that is measured: the product's own embedded one in a data folder, with all that is durable about it, or
 * one that a JDBC address names.
 */
final class Target implements AutoCloseable {

    private static final String SUPERUSER = "postgres";

    private final String url;
    private final String superuserUrl;
    private final String owner;
    private final Ending ending;

    private interface Ending {
        void end() throws SQLException;
    }

    private Target(String url, String superuserUrl, String owner, Ending ending) {
        this.url = url;
        this.superuserUrl = superuserUrl;
        this.owner = owner;
        this.ending = ending;
    }

    /** @param where a data folder, or a JDBC address that names a user who is superuser */
    static Target open(String where) throws SQLException {
        if (where.startsWith("jdbc:")) {
            try (Connection connection = DriverManager.getConnection(where)) {
                return new Target(where, where, connection.getMetaData().getUserName(), () -> {});
            }
        }
        EmbeddedPostgres started = EmbeddedPostgres.start(Path.of(where), Durability.FULL);
        DatabaseAddress address = started.address();
        return new Target(with(address, address.user()), with(address, SUPERUSER), address.user(), started::close);
    }

    private static String with(DatabaseAddress address, String user) {
        return address.url() + "?user=" + user + "&password=" + address.password();
    }

    /** Another database of the same server, made if it is not there. */
    Target database(String name) throws SQLException {
        String known = "select count(*) from pg_database where datname = '" + name + "'";
        if (number(known) == 0) execute("create database " + name + " owner " + owner);
        return new Target(named(url, name), named(superuserUrl, name), owner, () -> {});
    }

    /** A copy of this database in the same server, dropped when it is closed; nobody may use this one while it is made. */
    Target copy(String name) throws SQLException {
        String original = url.replaceFirst("^.*/([^/?]+)\\?.*$", "$1");
        Target server = new Target(url, named(superuserUrl, "postgres"), owner, () -> {});
        server.execute("drop database if exists " + name + " with (force)");
        server.execute("create database " + name + " template " + original + " strategy file_copy owner " + owner);
        return new Target(
                named(url, name),
                named(superuserUrl, name),
                owner,
                () -> server.execute("drop database " + name + " with (force)"));
    }

    /** To the schema of this version, as a start of the product does. */
    void migrate() {
        Flyway.configure().dataSource(url, null, null).outOfOrder(true).load().migrate();
    }

    private static String named(String url, String database) {
        return url.replaceFirst("/[^/?]+\\?", "/" + database + "?");
    }

    /** How many rows a table has; none if it is not there yet. */
    long count(String table) throws SQLException {
        return number("select count(to_regclass('" + table + "'))") == 0 ? 0 : number("select count(*) from " + table);
    }

    private long number(String sql) throws SQLException {
        try (Connection connection = DriverManager.getConnection(superuserUrl);
                Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery(sql)) {
            return rows.next() ? rows.getLong(1) : 0;
        }
    }

    /** As superuser. */
    void execute(String sql) throws SQLException {
        try (Connection connection = DriverManager.getConnection(superuserUrl);
                Statement statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }

    String url() {
        return url;
    }

    String superuserUrl() {
        return superuserUrl;
    }

    String owner() {
        return owner;
    }

    @Override
    public void close() throws SQLException {
        ending.end();
    }
}
