package io.mainstay.view;

import java.util.UUID;
import org.springframework.jdbc.core.JdbcTemplate;

/** Problems among the incidents of a {@link TicketSample}: too many to be few, and of many teams. */
final class ProblemSample {

    static final int PROBLEMS = 7_000;
    static final int TEAMS = 20;

    private ProblemSample() {}

    static void add(JdbcTemplate jdbc) {
        jdbc.update("""
                insert into team (id, name, restricted, created_at)
                select ('00000000-0000-7000-8000-' || lpad((3000 + n)::text, 12, '0'))::uuid, 'PT' || n, false, now()
                from generate_series(1, ?) n""", TEAMS);
        jdbc.update("""
                insert into ticket (id, type, number, title, state, state_class, active, priority, organisation_id,
                    opened_by_id, team_id, turn, turn_at, opened_at, updated_at)
                select gen_random_uuid(), 'problem', 'PRB' || lpad(n::text, 7, '0'), 'Problem ' || n, 1, 1, n % 10 = 0,
                    1 + n % 5, (select id from organisation limit 1), '00000000-0000-7000-8000-000000001001'::uuid,
                    ('00000000-0000-7000-8000-' || lpad((3001 + n % ?)::text, 12, '0'))::uuid, 1, now(),
                    now() - (n / 3) * interval '1 minute', now() - (n * 7919 % 5000) * interval '1 minute'
                from generate_series(1, ?) n""", TEAMS, PROBLEMS);
        jdbc.execute("""
                insert into problem (id, description, workaround, closed_by_id, applied_count)
                select id,
                    case n % 1000 when 1 then 'Der ST\u00d6RUNGSDIENST f\u00e4llt aus' when 2 then '300 \u212aelvin' when 3 then '\u0130zmir'
                        else 'The printer on floor ' || n end,
                    case when n > 6990 then 'Switch it off' end,
                    case when n % 200 = 7 then '00000000-0000-7000-8000-000000001001'::uuid end, n % 4
                from (select id, substr(number, 4)::int as n from ticket where type = 'problem') x
                """);
        jdbc.execute("vacuum analyze ticket, problem");
    }

    static UUID team(int index) {
        return UUID.fromString("00000000-0000-7000-8000-00000000%d".formatted(3001 + index));
    }
}
