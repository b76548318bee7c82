package io.mainstay.backup;

import io.mainstay.backup.Manifest.Index;
import io.mainstay.backup.Manifest.Partition;
import io.mainstay.backup.Manifest.Sequence;
import io.mainstay.backup.Manifest.Table;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** Reads the structure of the schema {@code public}; names come out quoted where SQL needs it. */
final class Catalog {
    /** Flyway's own table: the migrations that ran. */
    static final String MIGRATIONS = "flyway_schema_history";

    /** Ours: tables that are neither a part of another nor brought by an extension. */
    private static final String OUR_TABLES = """
            from pg_class c
            where c.relnamespace = 'public'::regnamespace and c.relkind in ('r', 'p') and not c.relispartition
              and not exists (select from pg_depend d
                              where d.classid = 'pg_class'::regclass and d.objid = c.oid and d.deptype = 'e')
            """;

    private final Connection connection;

    Catalog(Connection connection) {
        this.connection = connection;
    }

    Manifest manifest() throws SQLException {
        return new Manifest(
                Instant.now(),
                list("show server_version", row -> row.getString(1)).getFirst(),
                list(
                        "select script from " + MIGRATIONS + " where success and type = 'SQL' order by installed_rank",
                        r -> r.getString(1)),
                tables(),
                partitions(),
                sequences(),
                indexes());
    }

    List<Table> tables() throws SQLException {
        return list("""
                select quote_ident(c.relname),
                       (select array_agg(quote_ident(a.attname) order by a.attnum) from pg_attribute a
                        where a.attrelid = c.oid and a.attnum > 0 and not a.attisdropped and a.attgenerated = '')
                """ + OUR_TABLES + " order by c.relname", row -> new Table(row.getString(1), strings(row, 2)));
    }

    List<Index> indexes() throws SQLException {
        return list("""
                select i.indexname, i.indexdef from pg_indexes i
                join pg_class t on t.relname = i.tablename and t.relnamespace = 'public'::regnamespace
                where i.schemaname = 'public' and not t.relispartition and t.relkind = 'r'
                order by i.indexname
                """, row -> new Index(row.getString(1), row.getString(2)));
    }

    /** Statements that take away every foreign key, and those that put them back. */
    List<ForeignKey> foreignKeys() throws SQLException {
        return list("""
                select conrelid::regclass::text, quote_ident(conname), pg_get_constraintdef(oid) from pg_constraint
                where contype = 'f' and conparentid = 0 and connamespace = 'public'::regnamespace
                order by 1, 2
                """, row -> new ForeignKey(row.getString(1), row.getString(2), row.getString(3)));
    }

    private List<Partition> partitions() throws SQLException {
        return list("""
                select c.oid::regclass::text, i.inhparent::regclass::text, pg_get_expr(c.relpartbound, c.oid)
                from pg_class c join pg_inherits i on i.inhrelid = c.oid
                where c.relispartition and c.relkind in ('r', 'p') and c.relnamespace = 'public'::regnamespace
                order by c.relname
                """, row -> new Partition(row.getString(1), row.getString(2), row.getString(3)));
    }

    /** Those never used have no last value and keep their start. */
    private List<Sequence> sequences() throws SQLException {
        return list("""
                select quote_ident(sequencename), coalesce(last_value, start_value), last_value is not null
                from pg_sequences where schemaname = 'public' order by sequencename
                """, row -> new Sequence(row.getString(1), row.getLong(2), row.getBoolean(3)));
    }

    private <T> List<T> list(String query, Row<T> mapping) throws SQLException {
        List<T> all = new ArrayList<>();
        try (var statement = connection.createStatement();
                ResultSet rows = statement.executeQuery(query)) {
            while (rows.next()) {
                all.add(mapping.map(rows));
            }
        }
        return all;
    }

    private static List<String> strings(ResultSet row, int column) throws SQLException {
        return Arrays.asList((String[]) row.getArray(column).getArray());
    }

    private interface Row<T> {
        T map(ResultSet row) throws SQLException;
    }

    record ForeignKey(String table, String name, String definition) {
        String drop() {
            return "alter table " + table + " drop constraint " + name;
        }

        String add() {
            return "alter table " + table + " add constraint " + name + " " + definition;
        }
    }
}
