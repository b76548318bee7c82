package io.mainstay.history.proof;

import java.sql.ResultSet;
import java.sql.SQLException;

/**
 * A stretch of the log within which transaction ids are comparable: from one restore to the next.
 *
 * @param floor entries up to this position belong to earlier generations
 * @param ceiling the last position that belongs to this one; the greatest there is while it lasts
 */
record Generation(int number, long floor, long ceiling) {

    static final String ALL = """
            select generation, floor_position,
                coalesce(lead(floor_position) over (order by generation), 9223372036854775807) as ceiling
            from history_generation order by generation
            """;

    boolean isCurrent() {
        return ceiling == Long.MAX_VALUE;
    }

    static Generation of(ResultSet row, int index) throws SQLException {
        return new Generation(row.getInt(1), row.getLong(2), row.getLong(3));
    }
}
