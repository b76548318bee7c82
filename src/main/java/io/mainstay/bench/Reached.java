package io.mainstay.bench;

import io.mainstay.postgres.Database;
import java.util.Map;
import javax.sql.DataSource;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.datasource.DriverManagerDataSource;
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

    /** For connections of one's own. */
    DataSource source() {
        return new DriverManagerDataSource(database.getJdbcUrl(), database.getUsername(), database.getPassword());
    }

    @Override
    public void close() {
        source.destroy();
        database.close();
    }
}
