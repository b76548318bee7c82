package io.mainstay.condition;

import static org.assertj.core.api.Assertions.assertThat;

import io.mainstay.record.Values;
import java.sql.SQLException;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Predicate;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.Tag;
import net.jqwik.api.Tuple;
import net.jqwik.api.lifecycle.AfterContainer;
import net.jqwik.api.lifecycle.BeforeContainer;
import net.jqwik.api.statistics.Statistics;

/** A condition finds the same records in PostgreSQL, in memory, and by the naive oracle. */
class ConditionAgreementTest {

    @SuppressWarnings("NullAway.Init") // Set before any property runs.
    private static SampleTable table;

    @BeforeContainer
    static void open() throws SQLException {
        table = new SampleTable();
    }

    @AfterContainer
    static void close() {
        table.close();
    }

    @Property(tries = 100)
    void treesAgree(
            @ForAll("records") List<Values> records,
            @ForAll("trees") List<Condition> conditions,
            @ForAll("context") ConditionContext context) {
        agree(records, conditions, context);
    }

    /** Alone, no leaf hides behind another. */
    @Property(tries = 60)
    void leavesAgree(
            @ForAll("records") List<Values> records,
            @ForAll("leaves") List<Condition> conditions,
            @ForAll("context") ConditionContext context) {
        agree(records, conditions, context);
    }

    @Property(tries = 3000)
    @Tag("full")
    void manyTreesAgree(
            @ForAll("records") List<Values> records,
            @ForAll("trees") List<Condition> conditions,
            @ForAll("context") ConditionContext context) {
        agree(records, conditions, context);
    }

    private static void agree(List<Values> records, List<Condition> conditions, ConditionContext context) {
        table.fill(records);
        for (Condition condition : conditions) {
            Set<Integer> expected = where(records, record -> new Oracle(record, context).matches(condition));
            Set<Integer> inMemory = where(records, record -> ConditionEvaluator.matches(condition, record, context));
            assertThat(inMemory).as("memory: %s", condition).isEqualTo(expected);
            assertThat(table.find(condition, context)).as("SQL: %s", condition).isEqualTo(expected);
            Statistics.label("records found")
                    .collect(expected.isEmpty() ? "none" : expected.size() == records.size() ? "all" : "some")
                    .coverage(checker -> checker.check("some").percentage(share -> share > 15));
        }
    }

    private static Set<Integer> where(List<Values> records, Predicate<Values> wanted) {
        Set<Integer> found = new TreeSet<>();
        for (int id = 0; id < records.size(); id++) if (wanted.test(records.get(id))) found.add(id);
        return found;
    }

    @Provide
    Arbitrary<List<Values>> records() {
        return SamplePool.record().list().ofMinSize(1).ofMaxSize(15);
    }

    @Provide
    Arbitrary<List<Condition>> trees() {
        return ConditionPool.tree(text()).list().ofSize(10);
    }

    @Provide
    Arbitrary<List<Condition>> leaves() {
        return ConditionPool.leaf(text()).list().ofSize(30);
    }

    /** Also what PostgreSQL cannot store; nothing can equal or contain it. */
    private static Arbitrary<String> text() {
        return Arbitraries.frequencyOf(
                Tuple.of(5, Arbitraries.of(SamplePool.PIECES)),
                Tuple.of(4, SamplePool.text()),
                Tuple.of(1, Arbitraries.of("\0", "a\0b", "\ud83d", "\ude00x")));
    }

    @Provide
    Arbitrary<ConditionContext> context() {
        return SamplePool.context();
    }
}
