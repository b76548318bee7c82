package io.mainstay.backup;

import io.mainstay.backup.Manifest.Table;
import io.mainstay.postgres.DatabaseAddress;
import io.mainstay.testing.TestPostgres;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.Map;
import java.util.TreeMap;

/** What is in a database, as one line for each table: the number of rows and a checksum over all of them. */
final class Contents {
    /** Where a restore leaves its mark. */
    private static final String MARKED = "history_generation";

    private Contents() {}

    static Map<String, String> of(DatabaseAddress address) throws SQLException {
        try (Connection connection = TestPostgres.connect(address)) {
            return of(connection);
        }
    }

    /** As the connection's transaction sees it. */
    static Map<String, String> of(Connection connection) throws SQLException {
        Map<String, String> contents = new TreeMap<>();
        query(connection, "set timezone = 'UTC'");
        for (Table table : new Catalog(connection).tables()) {
            if (!table.name().equals(MARKED)) {
                contents.put(table.name(), query(connection, """
                        select count(*) || ' rows, ' || coalesce(md5(string_agg(line, '' order by line)), 'empty')
                        from (select md5(r::text) as line from (%s) r) lines
                        """.formatted("table " + table.name())));
            }
        }
        return contents;
    }

    static long count(DatabaseAddress address, String query) throws SQLException {
        try (Connection connection = TestPostgres.connect(address)) {
            return Long.parseLong(query(connection, query));
        }
    }

    static String query(Connection connection, String query) throws SQLException {
        try (var statement = connection.createStatement()) {
            if (!statement.execute(query)) {
                return "";
            }
            try (var rows = statement.getResultSet()) {
                rows.next();
                return rows.getString(1);
            }
        }
    }
}
