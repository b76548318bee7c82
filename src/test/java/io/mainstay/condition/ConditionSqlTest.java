package io.mainstay.condition;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.mainstay.database.Sql;
import java.sql.SQLException;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class ConditionSqlTest {

    private static final ConditionContext CONTEXT = new ConditionContext(
            Instant.parse("2026-03-29T10:00:00Z"), ZoneId.of("Europe/Berlin"), Sample.ALICE, Set.of(Sample.DESK));

    @SuppressWarnings("NullAway.Init") // Set before any test runs.
    private SampleTable table;

    @BeforeAll
    void open() throws SQLException {
        table = new SampleTable();
        table.jdbc().execute("""
                insert into sample (id, title, reopen_count, active, opened_at, state, colour, assignee_id, custom)
                select i, 'Title ' || md5(i::text), i % 1000, i % 50 = 0, timestamptz '2026-01-01' + i * interval '5 minute',
                       i % 200, (i % 300)::text, ('00000000-0000-7000-8000-' || lpad((i % 500)::text, 12, '0'))::uuid,
                       jsonb_build_object('site', 'S' || i % 700, 'floor', i % 600, 'expires', date '2026-01-01' + i % 365)
                from generate_series(1, 30000) i;
                create extension pg_trgm;
                create index sample_title on sample using gin (translate(lower(title collate "und-x-icu"), 'ς', 'σ') gin_trgm_ops);
                create index sample_exact on sample (title);
                create index sample_count on sample (reopen_count);
                create index sample_active on sample (id) where active;
                create index sample_opened on sample (opened_at);
                create index sample_state on sample (state);
                create index sample_colour on sample (colour);
                create index sample_assignee on sample (assignee_id);
                create index sample_custom on sample using gin (custom jsonb_path_ops);
                analyze sample
                """);
    }

    @AfterAll
    void close() {
        table.close();
    }

    @Test
    void anIndexServesEqualitySetsRangesAndCustomFields() {
        assertIndexed("title=\"Title 1\"", "sample_exact");
        assertIndexed("title:3f5a", "sample_title");
        assertIndexed("priority:5", "sample_count");
        assertIndexed("priority>=990", "sample_count");
        assertIndexed("active:true", "sample_active");
        assertIndexed("opened:2026-03-29", "sample_opened");
        assertIndexed("opened>-2h opened<now", "sample_opened");
        assertIndexed("state:new,closed", "sample_state");
        assertIndexed("colour:red,green", "sample_colour");
        assertIndexed("assignee:me", "sample_assignee");
        assertIndexed("assignee:me,bob", "sample_assignee");
        assertIndexed("site=S1", "sample_custom");
        assertIndexed("site=S1,S2", "sample_custom");
        assertIndexed("floor:17", "sample_custom");
        assertIndexed("expires:2026-03-01", "sample_custom");
    }

    @Test
    void periodsAreTheDaysOfTheZone() {
        Sql today = compile("opened:today");
        assertThat(today.text()).isEqualTo("(t.opened_at >= ? and t.opened_at < ?)");
        assertThat(today.parameters())
                .extracting(Object::toString)
                .containsExactly("2026-03-28T23:00Z", "2026-03-29T22:00Z"); // 23 hours: the clocks go forward
    }

    @Test
    void negationIncludesRecordsWithoutAValue() {
        assertThat(compile("priority!=5").text()).isEqualTo("(t.reopen_count = ?) is not true");
        assertThat(compile("priority!=none").text()).isEqualTo("t.reopen_count is not null");
        assertThat(compile("-(active:true or floor<3)").text())
                .isEqualTo("((t.active or (t.custom ->> 'floor')::int < ?)) is not true");
    }

    @Test
    void freeTextIsTheSearchsBusiness() {
        Condition condition = parse("active:true \"warm truck\"");
        Sql sql = ConditionSql.compile(condition, CONTEXT, match -> Sql.of("s.public @@ f(?)", match.text()));
        assertThat(sql).isEqualTo(new Sql("(t.active and (s.public @@ f(?)))", List.of("warm truck")));
        assertThatThrownBy(() -> ConditionSql.compile(condition, CONTEXT)).isInstanceOf(IllegalArgumentException.class);
    }

    private void assertIndexed(String filter, String index) {
        Sql where = compile(filter);
        List<String> plan = table.jdbc()
                .queryForList(
                        "explain select t.id from sample t where " + where.text(), String.class, where.arguments());
        assertThat(String.join("\n", plan)).as(filter).contains(index);
    }

    private static Sql compile(String filter) {
        return ConditionSql.compile(parse(filter), CONTEXT);
    }

    private static Condition parse(String filter) {
        return ((FilterResult.Parsed) Sample.LANGUAGE.parse(filter)).condition();
    }
}
