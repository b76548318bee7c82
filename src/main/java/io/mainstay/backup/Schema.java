package io.mainstay.backup;

import io.mainstay.backup.Manifest.Index;
import io.mainstay.backup.Manifest.Partition;
import io.mainstay.backup.Manifest.Table;
import io.mainstay.postgres.StartFailure;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.Set;
import java.util.stream.Collectors;

/** Makes the schema that a backup had, empty, by the migrations that had made it. */
final class Schema {
    private final Connection connection;
    private final Catalog catalog;

    Schema(Connection connection, Catalog catalog) {
        this.connection = connection;
        this.catalog = catalog;
    }

    void create(Manifest manifest) throws IOException, SQLException {
        execute("""
                create table flyway_schema_history (
                    installed_rank integer primary key, version varchar(50), description varchar(200) not null,
                    type varchar(20) not null, script varchar(1000) not null, checksum integer,
                    installed_by varchar(100) not null, installed_on timestamp not null default now(),
                    execution_time integer not null, success boolean not null)
                """);
        execute("create index flyway_schema_history_s_idx on flyway_schema_history (success)");
        for (String script : manifest.migrations()) {
            execute(text(script));
        }
        for (Table table : catalog.tables()) {
            execute("truncate table " + table.name() + " cascade");
        }
        for (Partition partition : manifest.partitions()) {
            execute("create table if not exists " + partition.name() + " partition of " + partition.parent() + " "
                    + partition.bound());
        }
        Set<String> present = catalog.indexes().stream().map(Index::name).collect(Collectors.toSet());
        for (Index index : manifest.indexes()) {
            if (!present.contains(index.name())) {
                execute(index.definition());
            }
        }
    }

    private static String text(String script) throws IOException {
        try (InputStream in = Restore.class.getResourceAsStream("/db/migration/" + script)) {
            if (in == null) {
                throw new StartFailure(
                        "The backup was written by a newer Mainstay: its migration " + script + " is unknown here.");
            }
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        }
    }

    private void execute(String sql) throws SQLException {
        try (var statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }
}
