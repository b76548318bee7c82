package io.mainstay.bench;

import io.mainstay.postgres.Database;
import java.util.Map;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.datasource.SingleConnectionDataSource;

/** The database of a product that another process runs. */
final class Reached implements AutoCloseable {

    private final Database database;
    private final SingleConnectionDataSource source;

    Reached(Map<String, String> settings) {
        database = Database.reach(name -> settings.getOrDefault(name, ""));
        source = new SingleConnectionDataSource(
                database.getJdbcUrl(), database.getUsername(), database.getPassword(), true);
    }

    JdbcTemplate jdbc() {
        return new JdbcTemplate(source);
    }

    @Override
    public void close() {
        source.destroy();
        database.close();
    }
}
