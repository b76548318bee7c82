package io.mainstay.api;

import io.mainstay.history.Entry;
import io.mainstay.history.FieldChanges;
import io.mainstay.history.FieldChanges.Change;
import io.mainstay.record.Field;
import io.mainstay.record.Values;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** A record's fields as they were at an earlier version, from its history: what a client saw that names the version. */
public final class Seen {

    private Seen() {}

    /**
     * The code of a field at that version, or empty text.
     *
     * @param now the record as it was read before its history
     */
    public static Function<Field<?>, String> at(int version, Values now, List<Entry> history) {
        Map<String, String> before = new HashMap<>();
        for (FieldChanges later : FieldChanges.in(history)) {
            if (later.version() <= version) continue;
            for (Change change : later.fields()) before.putIfAbsent(change.field(), orEmpty(change.before()));
        }
        return field -> {
            String changed = before.get(field.name());
            return changed != null ? changed : orEmpty(now.code(field));
        };
    }

    private static String orEmpty(@Nullable String code) {
        return code == null ? "" : code;
    }
}
