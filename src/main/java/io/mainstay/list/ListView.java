package io.mainstay.list;

import io.mainstay.condition.Condition;
import io.mainstay.record.Field;
import io.mainstay.view.SavedView;
import io.mainstay.view.Sort;
import io.mainstay.web.Texts;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A view of a list as its reader sees it, built in or saved.
 *
 * @param code in addresses
 * @param nameKey the message that names a built-in one, or null
 * @param saved null for a built-in one
 * @param mayChange whether the reader may save, rename and delete it
 * @param filter in the reader's words
 * @param condition null if the filter makes no sense any more: a field may have gone
 */
public record ListView(
        String code,
        @Nullable String nameKey,
        @Nullable SavedView saved,
        boolean mayChange,
        String filter,
        @Nullable Condition condition,
        Sort sort,
        List<Field<?>> columns) {

    public String name(Texts texts) {
        if (saved != null) return saved.name();
        return nameKey == null ? code : texts.text(nameKey);
    }
}
