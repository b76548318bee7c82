package io.mainstay.people;

import io.mainstay.record.Draft;
import io.mainstay.record.Field;
import io.mainstay.record.FieldType;
import io.mainstay.record.Refusal;
import io.mainstay.record.Values;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Brings a change that somebody began on an older version onto the present one. */
final class Merge {

    private Merge() {}

    /**
     * What was meant, on the record as it is now. Refused where somebody else meanwhile changed the same field to another
     * value.
     */
    static Draft onto(Values now, Draft meant) {
        Draft draft = new Draft(now);
        List<Refusal.Reason> stale = new ArrayList<>();
        for (Field<?> field : meant.changed()) carry(field, meant, draft, stale);
        if (!stale.isEmpty()) throw new Refusal(Refusal.Kind.STALE, stale);
        return draft;
    }

    private static <T> void carry(Field<T> field, Draft meant, Draft draft, List<Refusal.Reason> stale) {
        String now = draft.before().code(field);
        String seen = meant.before().code(field);
        T value = meant.get(field);
        String wanted = value == null ? null : field.type().toCode(value);
        boolean moved = !same(now, seen);
        if (moved && !same(now, wanted)) stale.add(stale(field, now, wanted));
        draft.set(field, value);
    }

    private static Refusal.Reason stale(Field<?> field, @Nullable String now, @Nullable String wanted) {
        return field.type() instanceof FieldType.Text
                ? Refusal.Reason.at(field, "refusal.stale", now == null ? "" : now, wanted == null ? "" : wanted)
                : Refusal.Reason.at(field, "people.refusal.stale");
    }

    private static boolean same(@Nullable String one, @Nullable String other) {
        return one == null ? other == null : one.equals(other);
    }
}
