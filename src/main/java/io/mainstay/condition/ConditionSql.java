package io.mainstay.condition;

import io.mainstay.condition.Condition.All;
import io.mainstay.condition.Condition.And;
import io.mainstay.condition.Condition.Between;
import io.mainstay.condition.Condition.Empty;
import io.mainstay.condition.Condition.Like;
import io.mainstay.condition.Condition.Mine;
import io.mainstay.condition.Condition.Not;
import io.mainstay.condition.Condition.OneOf;
import io.mainstay.condition.Condition.Or;
import io.mainstay.condition.Condition.Ordered;
import io.mainstay.condition.Condition.TextMatch;
import io.mainstay.condition.Condition.Timed;
import io.mainstay.database.Sql;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * Compiles a condition to the WHERE clause of a record type's own FROM clause.
 *
 * <p>A leaf may be NULL in SQL, which counts as false; And and Or carry that through, and Not is written
 * {@code (…) is not true}, so the whole is two-valued without a function around any column that an index serves.
 */
public final class ConditionSql {

    private final Function<TextMatch, Sql> search;
    private final StringBuilder text = new StringBuilder();
    private final List<@Nullable Object> parameters = new ArrayList<>();
    private final LeafSql leaf;

    private ConditionSql(ConditionContext context, Function<TextMatch, Sql> search) {
        this.search = search;
        this.leaf = new LeafSql(context, text, parameters);
    }

    /** @param search compiles free text, which only the list's search can */
    public static Sql compile(Condition condition, ConditionContext context, Function<TextMatch, Sql> search) {
        ConditionSql sql = new ConditionSql(context, search);
        sql.write(condition);
        return new Sql(sql.text.toString(), sql.parameters);
    }

    /** Compiles a condition without free text. */
    public static Sql compile(Condition condition, ConditionContext context) {
        return compile(condition, context, text -> {
            throw new IllegalArgumentException("free text '" + text.text() + "' needs a search");
        });
    }

    private void write(Condition condition) {
        switch (condition) {
            case All all -> add("true");
            case And and -> join(and.parts(), " and ");
            case Or or -> join(or.parts(), " or ");
            case Not not -> not(not.part());
            case OneOf<?> oneOf -> leaf.oneOf(oneOf);
            case Ordered<?> ordered -> leaf.ordered(ordered);
            case Timed timed -> leaf.timed(timed);
            case Between between -> leaf.between(between);
            case Like like -> leaf.like(like);
            case Empty empty -> leaf.isNull(empty.field(), true);
            case Mine mine -> leaf.mine(mine.field());
            case TextMatch match -> {
                Sql sql = search.apply(match);
                add("(").add(sql.text()).add(")");
                parameters.addAll(sql.parameters());
            }
        }
    }

    private void not(Condition part) {
        if (part instanceof Empty empty) {
            leaf.isNull(empty.field(), false);
            return;
        }
        add("(");
        write(part);
        add(") is not true");
    }

    private void join(List<Condition> parts, String separator) {
        add("(");
        for (int i = 0; i < parts.size(); i++) {
            if (i > 0) add(separator);
            write(parts.get(i));
        }
        add(")");
    }

    private ConditionSql add(String sql) {
        text.append(sql);
        return this;
    }
}
