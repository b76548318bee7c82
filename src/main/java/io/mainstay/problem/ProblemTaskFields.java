package io.mainstay.problem;

import static io.mainstay.record.Field.Trait.REQUIRED;
import static io.mainstay.record.Field.Trait.SYSTEM;

import io.mainstay.record.Field;
import io.mainstay.record.FieldType.Choice;
import io.mainstay.ticket.TaskFields;
import io.mainstay.ticket.TicketType;

/** The fields of a problem task: what all tasks have, its state, and what it is for. */
public final class ProblemTaskFields {

    public static final Field<ProblemTaskState> STATE =
            Field.of("state", new Choice<>(ProblemTaskState.class, true), "t.state", SYSTEM);
    public static final Field<ProblemTaskKind> KIND =
            Field.of("kind", new Choice<>(ProblemTaskKind.class, false), "d.kind", REQUIRED);

    public static final TicketType TYPE = TaskFields.type("problem_task", "PTASK", STATE, KIND);

    private ProblemTaskFields() {}
}
