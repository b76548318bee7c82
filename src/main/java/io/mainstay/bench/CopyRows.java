package io.mainstay.bench;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Instant;
import java.util.HexFormat;
import org.jspecify.annotations.Nullable;
import org.postgresql.PGConnection;

/** Rows of one table in COPY's text format. */
final class CopyRows {

    private final String table;
    private final StringBuilder rows = new StringBuilder();

    /** @param table with its columns: {@code team (id, name)} */
    CopyRows(String table) {
        this.table = table;
    }

    void row(@Nullable Object... values) {
        add(values).end();
    }

    /** Part of a row, which {@link #end} completes. */
    CopyRows add(@Nullable Object... values) {
        for (Object value : values) {
            if (!rows.isEmpty() && rows.charAt(rows.length() - 1) != '\n') rows.append('\t');
            append(value);
        }
        return this;
    }

    void end() {
        rows.append('\n');
    }

    private void append(@Nullable Object value) {
        switch (value) {
            case null -> rows.append("\\N");
            case byte[] bytes -> rows.append("\\\\x").append(HexFormat.of().formatHex(bytes));
            case String text -> escaped(text);
            case Instant instant -> rows.append(instant);
            default -> rows.append(value);
        }
    }

    private void escaped(String text) {
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            switch (c) {
                case '\\' -> rows.append("\\\\");
                case '\n' -> rows.append("\\n");
                case '\t' -> rows.append("\\t");
                case '\r' -> rows.append("\\r");
                default -> rows.append(c);
            }
        }
    }

    void copy(Connection connection) throws SQLException, IOException {
        byte[] bytes = rows.toString().getBytes(StandardCharsets.UTF_8);
        rows.setLength(0);
        connection
                .unwrap(PGConnection.class)
                .getCopyAPI()
                .copyIn("copy " + table + " from stdin", new ByteArrayInputStream(bytes));
    }
}
