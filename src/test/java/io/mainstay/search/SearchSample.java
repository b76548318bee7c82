package io.mainstay.search;

import io.mainstay.postgres.DatabaseAddress;
import io.mainstay.testing.TestPostgres;
import java.sql.SQLException;
import java.util.UUID;
import org.flywaydb.core.Flyway;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.datasource.SingleConnectionDataSource;

/**
 * Incidents of common words, of {@code seldom7} in seven of them, of {@code oldest} in the older third, and of
 * {@code Druckerpapierstau} in some; of eight teams and 300 callers.
 */
final class SearchSample implements AutoCloseable {

    private final SingleConnectionDataSource source;
    private final JdbcTemplate jdbc;

    SearchSample(int tickets) throws SQLException {
        DatabaseAddress address = TestPostgres.freshDatabase();
        Flyway.configure()
                .dataSource(address.url(), address.user(), address.password())
                .load()
                .migrate();
        source = new SingleConnectionDataSource(TestPostgres.connect(address), true);
        jdbc = new JdbcTemplate(source);
        jdbc.execute("""
                insert into person (id, user_name, name, organisation_id, created_at)
                select ('00000000-0000-7000-8000-' || lpad((1000 + n)::text, 12, '0'))::uuid, 'p' || n, 'P' || n,
                    (select id from organisation limit 1), now()
                from generate_series(0, 299) n;
                insert into team (id, name, created_at)
                select ('00000000-0000-7000-8000-' || lpad((2000 + n)::text, 12, '0'))::uuid, 'T' || n, now()
                from generate_series(0, 7) n
                """);
        jdbc.update("""
                insert into ticket (id, type, number, title, state, state_class, active, priority, impact, urgency,
                    organisation_id, caller_id, opened_by_id, team_id, restricted, turn, turn_at, opened_at, updated_at)
                select (lpad(to_hex((extract(epoch from opened) * 1000)::bigint), 12, '0') || '7000'
                        || '8' || lpad(to_hex(n), 15, '0'))::uuid,
                    'incident', 'INC' || lpad(n::text, 7, '0'),
                    (array['Printer', 'VPN', 'Mail'])[1 + n % 3] || ' '
                        || (array['slow', 'jammed', 'broken', 'gone'])[1 + n / 3 % 4] || ' floor' || n % 40
                        || ' ERR_A' || n % 11
                        || case when n % (? / 7) = 5 then ' seldom7' else '' end
                        || case when n < ? / 3 then ' oldest' else '' end
                        || case when n % 97 = 0 then ' Druckerpapierstau' else '' end,
                    1, 1, true, 3, 3, 3, (select id from organisation limit 1), caller, caller,
                    ('00000000-0000-7000-8000-' || lpad((2000 + n % 8)::text, 12, '0'))::uuid,
                    false, 1, opened, opened, opened
                from (select n, timestamptz '2024-01-01 00:00Z' + n * interval '20 minutes' as opened,
                        ('00000000-0000-7000-8000-' || lpad((1000 + n % 300)::text, 12, '0'))::uuid as caller
                    from generate_series(1, ?) n) x""", tickets, tickets, tickets);
        jdbc.execute("""
                insert into ticket_search (id, public, internal)
                select id, words, words from (
                    select id, to_tsvector('simple', replace(title, '_', ' '))
                        || search_stems(lower(replace(title, '_', ' '))) as words from ticket) x;
                analyze
                """);
    }

    JdbcTemplate jdbc() {
        return jdbc;
    }

    UUID person(int index) {
        return UUID.fromString("00000000-0000-7000-8000-%012d".formatted(1000 + index));
    }

    UUID team(int index) {
        return UUID.fromString("00000000-0000-7000-8000-%012d".formatted(2000 + index));
    }

    @Override
    public void close() {
        source.destroy();
    }
}
