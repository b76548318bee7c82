package io.mainstay.view;

import io.mainstay.postgres.DatabaseAddress;
import io.mainstay.testing.TestPostgres;
import java.sql.SQLException;
import java.util.UUID;
import org.flywaydb.core.Flyway;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.datasource.SingleConnectionDataSource;

/** Incidents with random values, more than a list may look at; some opened at the very same moment. */
final class TicketSample implements AutoCloseable {

    private final SingleConnectionDataSource source;
    private final JdbcTemplate jdbc;

    TicketSample(int tickets) throws SQLException {
        DatabaseAddress address = TestPostgres.freshDatabase();
        Flyway.configure()
                .dataSource(address.url(), address.user(), address.password())
                .load()
                .migrate();
        source = new SingleConnectionDataSource(TestPostgres.connect(address), true);
        jdbc = new JdbcTemplate(source);
        jdbc.execute("select setseed(0.42)");
        jdbc.execute("""
                insert into person (id, user_name, name, organisation_id, created_at)
                select ('00000000-0000-7000-8000-' || lpad((1000 + n)::text, 12, '0'))::uuid, 'p' || n, 'P' || n,
                    (select id from organisation limit 1), now()
                from generate_series(0, 39) n;
                insert into team (id, name, restricted, created_at)
                select ('00000000-0000-7000-8000-' || lpad((2000 + n)::text, 12, '0'))::uuid, 'T' || n, n = 2, now()
                from generate_series(0, 3) n
                """);
        jdbc.update("""
                insert into ticket (id, type, number, title, state, state_class, active, priority, impact, urgency,
                    organisation_id, caller_id, opened_by_id, team_id, assignee_id, restricted, turn, turn_at, opened_at,
                    updated_at, resolved_at, follow_up_at)
                select gen_random_uuid(), 'incident', 'INC' || lpad(n::text, 7, '0'), 'Ticket ' || n,
                    (array[1, 2, 3, 6, 7])[class], class, class < 5, 1 + (random() * 4)::int, 3, 3,
                    (select id from organisation limit 1), person, person, team,
                    case when random() < 0.8 then person end, right(team::text, 1) = '2', 1, now(),
                    now() - (n / 3) * interval '1 minute', now() - (random() * 1000)::int * interval '1 minute',
                    case when class >= 4 then now() - (random() * 500)::int * interval '1 hour' end,
                    case when class = 3 then now() + (random() * 50)::int * interval '1 hour' end
                from (select n, case when random() < 0.7 then 5 else 1 + (random() * 3)::int end as class,
                        ('00000000-0000-7000-8000-' || lpad((1000 + (random() ^ 3 * 39)::int)::text, 12, '0'))::uuid
                            as person,
                        ('00000000-0000-7000-8000-' || lpad((2000 + (random() ^ 2 * 3)::int)::text, 12, '0'))::uuid
                            as team
                    from generate_series(1, ?) n) x""", tickets);
        jdbc.execute("""
                insert into incident (id, contact_type)
                select id, (array['phone', 'email', 'walk-in'])[1 + (random() ^ 4 * 2)::int] from ticket;
                insert into ticket_person (ticket_id, person_id, role, added_at)
                select id, '00000000-0000-7000-8000-000000001002', 'watcher', now() from ticket where random() < 0.02;
                analyze
                """);
    }

    JdbcTemplate jdbc() {
        return jdbc;
    }

    UUID person(int index) {
        return UUID.fromString("00000000-0000-7000-8000-00000000100" + index);
    }

    UUID team(int index) {
        return UUID.fromString("00000000-0000-7000-8000-00000000200" + index);
    }

    @Override
    public void close() {
        source.destroy();
    }
}
