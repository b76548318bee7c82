package io.mainstay.condition;

import java.util.List;

/** What became of a filter's text: a condition, or all that is wrong with it. */
public sealed interface FilterResult {

    record Parsed(Condition condition) implements FilterResult {}

    /** @param problems at least one, in the order of the text */
    record Failed(List<FilterProblem> problems) implements FilterResult {}
}
