package io.mainstay.ticket;

import io.mainstay.database.Sql;
import io.mainstay.history.Head;
import io.mainstay.record.CustomValues;
import io.mainstay.record.Draft;
import io.mainstay.record.Field;
import io.mainstay.record.Field.Storage;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;

/** The statements behind {@link TicketStore}: one data-modifying statement a write, so that it costs one round trip. */
final class TicketSql {

    private TicketSql() {}

    /** Inserts into base and detail table; the number comes from the CTE {@code n}. */
    static List<Sql> insertions(TicketType type, Draft draft, Head head) {
        List<Field<?>> fields = List.copyOf(draft.changed());
        List<String> columns = new ArrayList<>(List.of("type", "number", "history_seq", "history_hash", "custom"));
        List<Sql> values = new ArrayList<>(List.of(Sql.of("?, n.number, ?, ?", type.name(), head.seq(), head.hash())));
        values.add(Sql.of("jsonb_strip_nulls(?::jsonb)", CustomValues.write(draft, fields)));
        List<String> detailColumns = new ArrayList<>(List.of("id"));
        List<Sql> detailValues = new ArrayList<>(List.of(Sql.of("?", draft.require(TicketFields.ID))));
        for (Field<?> field : fields) {
            if (!(field.storage() instanceof Storage.Column column)) continue;
            boolean base = column.alias().equals("t");
            (base ? columns : detailColumns).add(column.name());
            (base ? values : detailValues).add(parameter(field, draft));
        }
        Sql base = Sql.of("insert into ticket (" + String.join(", ", columns) + ") select")
                .then(Sql.join(", ", values))
                .then("from n");
        Sql detail = Sql.of("insert into " + type.table() + " (" + String.join(", ", detailColumns) + ") values (")
                .then(Sql.join(", ", detailValues))
                .then(")");
        return List.of(base, detail);
    }

    /** Updates base and, if one of its fields changed, detail table. */
    static List<Sql> updates(TicketType type, UUID id, Draft draft, Head head) {
        List<Sql> base = new ArrayList<>(List.of(Sql.of("history_seq = ?, history_hash = ?", head.seq(), head.hash())));
        List<Sql> detail = new ArrayList<>();
        List<Field<?>> custom = new ArrayList<>();
        for (Field<?> field : draft.changed()) {
            switch (field.storage()) {
                case Storage.Custom ignored -> custom.add(field);
                case Storage.Column column ->
                    (column.alias().equals("t") ? base : detail)
                            .add(Sql.of(column.name() + " =").then(parameter(field, draft)));
            }
        }
        if (!custom.isEmpty())
            base.add(Sql.of("custom = jsonb_strip_nulls(custom || ?::jsonb)", CustomValues.write(draft, custom)));
        List<Sql> statements = new ArrayList<>();
        statements.add(Sql.of("update ticket set").then(Sql.join(", ", base)).then("where id = ?", id));
        if (!detail.isEmpty())
            statements.add(Sql.of("update " + type.table() + " set")
                    .then(Sql.join(", ", detail))
                    .then("where id = ?", id));
        return statements;
    }

    /** All statements as one: CTEs, and the last as the statement itself. */
    static Sql asOne(Sql numbering, List<Sql> statements) {
        List<Sql> parts = new ArrayList<>();
        if (!numbering.text().isEmpty()) parts.add(numbering);
        for (int i = 0; i < statements.size() - 1; i++) {
            parts.add(Sql.of("s" + i + " as (").then(statements.get(i)).then(")"));
        }
        Sql last = statements.getLast();
        return parts.isEmpty()
                ? last
                : Sql.of("with").then(Sql.join(", ", parts)).then(last);
    }

    private static <T> Sql parameter(Field<T> field, Draft draft) {
        T value = draft.get(field);
        return Sql.of("?", value == null ? null : field.type().toSql(value));
    }
}
