package io.mainstay.database;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A piece of SQL with its positional parameters, so that composing statements never separates the two. Values are
 * always bound; only text written by us is concatenated.
 */
public record Sql(String text, List<@Nullable Object> parameters) {

    public static final Sql EMPTY = new Sql("", List.of());
    public static final Sql TRUE = new Sql("true", List.of());
    public static final Sql FALSE = new Sql("false", List.of());

    public static Sql of(String text, @Nullable Object... parameters) {
        List<@Nullable Object> list = new ArrayList<>(parameters.length);
        for (Object parameter : parameters) list.add(parameter);
        return new Sql(text, list);
    }

    public Sql then(Sql other) {
        if (other.text.isEmpty()) return this;
        if (text.isEmpty()) return other;
        List<@Nullable Object> all = new ArrayList<>(parameters);
        all.addAll(other.parameters);
        return new Sql(text + " " + other.text, all);
    }

    public Sql then(String more, @Nullable Object... moreParameters) {
        return then(of(more, moreParameters));
    }

    public Sql inParentheses() {
        return new Sql("(" + text + ")", parameters);
    }

    public Sql and(Sql other) {
        if (this.equals(TRUE)) return other;
        if (other.equals(TRUE)) return this;
        return new Sql("(" + text + " and " + other.text + ")", joined(other));
    }

    public static Sql join(String separator, List<Sql> parts) {
        StringBuilder text = new StringBuilder();
        List<@Nullable Object> parameters = new ArrayList<>();
        for (Sql part : parts) {
            if (!text.isEmpty()) text.append(separator);
            text.append(part.text);
            parameters.addAll(part.parameters);
        }
        return new Sql(text.toString(), parameters);
    }

    public @Nullable Object[] arguments() {
        return parameters.toArray();
    }

    private List<@Nullable Object> joined(Sql other) {
        List<@Nullable Object> all = new ArrayList<>(parameters);
        all.addAll(other.parameters);
        return all;
    }
}
