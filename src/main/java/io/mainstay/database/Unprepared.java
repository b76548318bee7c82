package io.mainstay.database;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.postgresql.PGStatement;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.PreparedStatementCreator;
import org.springframework.jdbc.core.RowMapper;
import org.springframework.stereotype.Repository;

/**
 * Runs statements of lists and search, always planned for the very values: a generic plan that suits a rare value ruins
 * a common one.
 */
@Repository
public class Unprepared {

    private static final Pattern ESTIMATE = Pattern.compile("rows=(\\d+)");

    private final JdbcTemplate jdbc;

    public Unprepared(JdbcTemplate jdbc) {
        this.jdbc = jdbc;
    }

    public <T> List<T> query(Sql sql, RowMapper<T> mapper) {
        return jdbc.query(new Creator(sql), mapper);
    }

    /** How many rows the database expects, without running the query. */
    public long estimate(Sql sql) {
        String plan = query(Sql.of("explain").then(sql), (row, index) -> row.getString(1))
                .getFirst();
        Matcher matcher = ESTIMATE.matcher(plan);
        return matcher.find() ? Long.parseLong(matcher.group(1)) : Long.MAX_VALUE;
    }

    private record Creator(Sql sql) implements PreparedStatementCreator {
        @Override
        public PreparedStatement createPreparedStatement(Connection connection) throws SQLException {
            PreparedStatement statement = connection.prepareStatement(sql.text());
            if (statement.isWrapperFor(PGStatement.class))
                statement.unwrap(PGStatement.class).setPrepareThreshold(0);
            for (int i = 0; i < sql.parameters().size(); i++)
                statement.setObject(i + 1, sql.parameters().get(i));
            return statement;
        }
    }
}
