package io.mainstay.condition;

import java.util.List;

/**
 * What is wrong with a filter's text.
 *
 * @param from where it starts, in characters from 0
 * @param to where it ends, exclusive
 * @param message a message key, {@code condition.problem.…}
 * @param arguments arguments of the message
 */
public record FilterProblem(int from, int to, String message, List<Object> arguments) {

    static FilterProblem of(int from, int to, String what, Object... arguments) {
        return new FilterProblem(from, to, "condition.problem." + what, List.of(arguments));
    }
}
