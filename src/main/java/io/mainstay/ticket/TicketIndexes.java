package io.mainstay.ticket;

import io.mainstay.condition.Condition;
import io.mainstay.condition.Condition.OneOf;
import io.mainstay.database.Sql;
import io.mainstay.record.Field;
import io.mainstay.record.FieldType;
import io.mainstay.view.Indexing;
import io.mainstay.view.Indexing.Current;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** What the indexes of {@code ticket} serve; they were chosen by measurement (see the decision record on lists). */
public final class TicketIndexes {

    private static final Set<Field<?>> ALWAYS = Set.of(
            TicketFields.NUMBER,
            TicketFields.TITLE,
            TicketFields.STATE_CLASS,
            TicketFields.ACTIVE,
            TicketFields.PRIORITY,
            TicketFields.ORGANISATION,
            TicketFields.OPENED_BY,
            TicketFields.RESTRICTED,
            TicketFields.TURN,
            TicketFields.QUEUE,
            TicketFields.OPENED,
            TicketFields.UPDATED,
            TicketFields.REASSIGNMENTS,
            TicketFields.REOPENS);

    private TicketIndexes() {}

    public static Indexing of(TicketType type) {
        return of(type, Map.of());
    }

    /** @param found how other tables find tickets by a field; see {@link Indexing#found} */
    public static Indexing of(TicketType type, Map<Field<?>, String> found) {
        String after = type.prefix().substring(0, type.prefix().length() - 1)
                + (char) (type.prefix().charAt(type.prefix().length() - 1) + 1);
        String numbers = "t.number >= '" + type.prefix() + "' and t.number < '" + after + "'";
        String base = "t.type = '" + type.name() + "'";
        return new Indexing(
                "ticket t",
                base,
                TicketFields.OPENED,
                Map.of(
                        TicketFields.OPENED,
                        base,
                        TicketFields.PRIORITY,
                        base,
                        TicketFields.NUMBER,
                        type.hasOwnIndexes() ? base : numbers),
                Set.of(TicketFields.ID, TicketFields.NUMBER),
                Set.of(TicketFields.OPENED, TicketFields.PRIORITY),
                Set.of(
                        TicketFields.CALLER,
                        TicketFields.OPENED_BY,
                        TicketFields.TEAM,
                        TicketFields.ASSIGNEE,
                        TicketFields.SERVICE,
                        TicketFields.PARENT),
                Set.of(TicketFields.TEAM, TicketFields.ASSIGNEE),
                Set.of(TicketFields.NUMBER, TicketFields.TITLE),
                TicketIndexes::impliesActive,
                currents(type),
                found,
                ALWAYS,
                type.hasOwnIndexes() ? Sql.of(base) : Sql.TRUE);
    }

    private static List<Current> currents(TicketType type) {
        return type.record()
                .field("state")
                .map(state -> List.of(new Current(state, "t.active", TicketIndexes::impliesActive)))
                .orElse(List.of());
    }

    private static boolean impliesActive(Condition condition) {
        return condition instanceof OneOf<?> oneOf
                && oneOf.values().stream().allMatch(value -> isActive(oneOf.field(), value));
    }

    private static boolean isActive(Field<?> field, Object value) {
        return switch (value) {
            case Boolean flag -> field == TicketFields.ACTIVE && flag;
            case StateClass stateClass -> stateClass.isActive();
            case TicketState state ->
                field.type() instanceof FieldType.Choice<?>
                        && state.stateClass().isActive();
            default -> false;
        };
    }
}
