package io.mainstay.view;

import io.mainstay.database.Sql;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.postgresql.PGStatement;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.PreparedStatementCreator;
import org.springframework.jdbc.core.RowMapper;
import org.springframework.stereotype.Repository;

/** Runs the statements of lists and search. */
@Repository
public class ListDatabase {

    private static final Pattern ESTIMATE = Pattern.compile("rows=(\\d+)");

    /** Estimates of text searches are rough; only what is far beyond the bound is not counted. */
    private static final int SURELY_MANY = 3 * ListPlanner.FEW;

    private final JdbcTemplate jdbc;

    public ListDatabase(JdbcTemplate jdbc) {
        this.jdbc = jdbc;
    }

    /** Always planned for the very values: a generic plan that suits a rare value ruins a common one. */
    public <T> List<T> query(Sql sql, RowMapper<T> mapper) {
        return jdbc.query(new Unprepared(sql), mapper);
    }

    /** How many records each of the planner's candidates finds, at most {@link ListPlanner#FEW} + 1. */
    List<Integer> counts(ListPlanner planner) {
        List<Integer> counts = new ArrayList<>();
        List<Sql> probes = new ArrayList<>();
        List<Integer> probed = new ArrayList<>();
        for (Driver candidate : planner.candidates()) {
            Sql records = planner.probed(candidate);
            counts.add(ListPlanner.FEW + 1);
            if (candidate.estimated() && estimate(planner.unbounded(candidate)) > SURELY_MANY) continue;
            probed.add(counts.size() - 1);
            probes.add(Sql.of("(select count(*) from (").then(records).then(") x)"));
        }
        if (probes.isEmpty()) return counts;
        query(Sql.of("select").then(Sql.join(", ", probes)), (row, index) -> {
            for (int i = 0; i < probed.size(); i++) counts.set(probed.get(i), row.getInt(i + 1));
            return index;
        });
        return counts;
    }

    long estimate(Sql sql) {
        String plan = query(Sql.of("explain").then(sql), (row, index) -> row.getString(1))
                .getFirst();
        Matcher matcher = ESTIMATE.matcher(plan);
        return matcher.find() ? Long.parseLong(matcher.group(1)) : Long.MAX_VALUE;
    }

    private record Unprepared(Sql sql) implements PreparedStatementCreator {
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
