package io.mainstay.process.page;

import io.mainstay.ticket.FieldInput;
import io.mainstay.web.Option;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The dialog of a task, as its template shows it.
 *
 * @param type the prefix of the task's texts
 * @param number of the task, or empty for a new one
 * @param states that it may go to, its own first; none for a new one
 * @param now the state that it is in
 * @param state that is chosen
 */
record TaskForm(
        String action,
        String type,
        String number,
        List<FieldInput> inputs,
        List<Option> states,
        String now,
        String state,
        @Nullable String stateError,
        List<String> problems) {}
