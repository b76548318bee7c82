package io.mainstay.list;

import io.mainstay.record.Field;
import io.mainstay.web.Moments;
import java.util.Comparator;
import java.util.List;

/** The dialog in which somebody chooses columns: those shown, in their order, then the others by name. */
public record ColumnForm(ListState state, Moments moments) {

    public List<Field<?>> chosen() {
        return state.columns();
    }

    public List<Field<?>> others() {
        return state.list().fields().stream()
                .filter(field -> !state.columns().contains(field))
                .sorted(Comparator.comparing((Field<?> field) ->
                        label(field).toLowerCase(moments.texts().locale())))
                .toList();
    }

    public String label(Field<?> field) {
        return state.list().label(field, moments);
    }

    /** The list with its usual columns. */
    public String usual() {
        return state.with(state.list().columns()).address();
    }
}
