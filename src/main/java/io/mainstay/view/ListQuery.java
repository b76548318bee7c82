package io.mainstay.view;

import io.mainstay.access.Scope;
import io.mainstay.condition.Condition;
import io.mainstay.condition.ConditionContext;
import io.mainstay.database.Sql;
import io.mainstay.record.Field;
import io.mainstay.record.RecordType;
import java.util.List;

/**
 * What a viewer asks a list for.
 *
 * @param columns the fields that each row's values hold
 * @param context what "me" and "today" mean in the condition
 * @param scope what the viewer may see at all
 * @param internal a condition over alias {@code t}: of which records the viewer may read the internal side; free text
 *     matches internal words only there
 */
public record ListQuery(
        RecordType type,
        Indexing indexing,
        List<Field<?>> columns,
        Condition condition,
        ConditionContext context,
        Scope scope,
        Sql internal,
        Sort sort) {}
