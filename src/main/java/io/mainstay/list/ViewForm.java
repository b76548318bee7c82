package io.mainstay.list;

import io.mainstay.record.Refusal.Reason;
import io.mainstay.web.Option;
import io.mainstay.web.Texts;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * The dialog in which a view gets its name and those who see it.
 *
 * @param action where it is sent
 * @param owner one of the values of {@code owners}
 * @param filter what a new view holds, in the reader's words; empty for one that is there
 */
public record ViewForm(
        String action,
        boolean isNew,
        String name,
        String owner,
        List<Option> owners,
        String filter,
        String sort,
        String columns,
        Texts texts,
        List<Reason> reasons) {

    ViewForm refused(List<Reason> found) {
        return new ViewForm(action, isNew, name, owner, owners, filter, sort, columns, texts, found);
    }

    /** What is wrong with the field, or with something that the dialog does not show. */
    public @Nullable String error(@Nullable String field) {
        for (Reason reason : reasons) {
            String shown = "name".equals(reason.field()) || "owner".equals(reason.field()) ? reason.field() : null;
            if (Objects.equals(shown, field))
                return texts.text(reason.message(), reason.arguments().toArray());
        }
        return null;
    }
}
