package io.mainstay.condition;

import static org.assertj.core.api.Assertions.assertThat;

import io.mainstay.condition.Condition.TextMatch;
import io.mainstay.record.Field;
import java.text.Normalizer;
import java.util.List;
import java.util.function.UnaryOperator;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.statistics.Statistics;

/** What is printed parses to the same condition, and no text makes the parser throw. */
class FilterRoundTripTest {

    private static final List<String> SYNTAX = List.of(
            "(",
            ")",
            "\"",
            "\\",
            "-",
            "*",
            ",",
            ":",
            "=",
            "!=",
            "<",
            "<=",
            ">",
            ">=",
            "..",
            " ",
            " or ",
            " and ",
            "not ",
            "state",
            "title",
            "opened",
            "due",
            "assignee",
            "team:",
            "category:",
            "floor",
            "leased:",
            "is:",
            "priority",
            "open",
            "new",
            "me",
            "none",
            "any",
            "-7d",
            "+99999y",
            "-99999mo",
            "today",
            "2026-03-01",
            "9999-12-31",
            "0000-01-01",
            "2026-03-01T08:30Z",
            "+999999999-12-31T23:59:59.999999999-18:00",
            "5",
            "99999999999",
            "true",
            "\0",
            "\ud800",
            "😀",
            "\u00a0",
            "x",
            "ß",
            "00000000-0000-7000-0000-000000000001");

    @Property(tries = 1000)
    void printedConditionsParseToThemselves(@ForAll("conditions") Condition condition) {
        assertThat(parsed(Sample.LANGUAGE.print(condition))).isEqualTo(condition);
        assertThat(parsed(Sample.LANGUAGE.printForStorage(condition))).isEqualTo(condition);
    }

    @Property(tries = 300)
    void chipsAreThePartsAndCanBeRemoved(@ForAll("conditions") Condition condition) {
        List<FilterChip> chips = Sample.LANGUAGE.chips(condition);
        assertThat(Condition.and(chips.stream().map(FilterChip::part).toList())).isEqualTo(condition);
        for (int i = 0; i < chips.size(); i++) {
            FilterChip chip = chips.get(i);
            int removed = i;
            List<Condition> others = java.util.stream.IntStream.range(0, chips.size())
                    .filter(other -> other != removed)
                    .mapToObj(other -> chips.get(other).part())
                    .toList();
            assertThat(parsed(chip.text())).isEqualTo(chip.part());
            assertThat(parsed(chip.without())).isEqualTo(Condition.and(others));
        }
    }

    @Property(tries = 3000)
    void noTextMakesTheParserThrow(@ForAll("texts") String text) {
        FilterResult result = Sample.LANGUAGE.parse(text);
        Statistics.label("result").collect(result.getClass().getSimpleName());
        switch (result) {
            case FilterResult.Parsed parsed ->
                assertThat(parsed(Sample.LANGUAGE.print(parsed.condition()))).isEqualTo(parsed.condition());
            case FilterResult.Failed failed ->
                assertThat(failed.problems()).isNotEmpty().allSatisfy(problem -> {
                    assertThat(problem.from()).isBetween(0, problem.to());
                    assertThat(problem.to()).isLessThanOrEqualTo(text.length());
                });
        }
        for (int cursor = 0; cursor <= Math.min(text.length(), 40); cursor++)
            Sample.LANGUAGE.complete(text, cursor, 5, Field::name);
    }

    @Provide
    Arbitrary<Condition> conditions() {
        UnaryOperator<String> composed = text -> Normalizer.normalize(text, Normalizer.Form.NFC);
        Arbitrary<String> text = SamplePool.text().map(composed::apply);
        Arbitrary<Condition> words = text.filter(word -> !word.isBlank()).map(TextMatch::new);
        return ConditionPool.treeOf(Arbitraries.frequencyOf(
                net.jqwik.api.Tuple.of(1, words), net.jqwik.api.Tuple.of(6, ConditionPool.leaf(text))));
    }

    @Provide
    Arbitrary<String> texts() {
        return Arbitraries.oneOf(
                Arbitraries.of(SYNTAX).list().ofMaxSize(25).map(parts -> String.join("", parts)),
                Arbitraries.strings().ofMaxLength(60),
                Arbitraries.of("(", "-", "\"", ":", "not ", "a or ", "a,", "x:\"", "opened:..")
                        .map(part -> part.repeat(5000 / part.length())));
    }

    private static Condition parsed(String text) {
        FilterResult result = Sample.LANGUAGE.parse(text);
        assertThat(result).as(text).isInstanceOf(FilterResult.Parsed.class);
        return ((FilterResult.Parsed) result).condition();
    }
}
