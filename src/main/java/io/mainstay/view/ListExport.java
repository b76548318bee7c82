package io.mainstay.view;

import io.mainstay.record.Refusal;
import io.mainstay.record.Values;
import java.io.IOException;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Writes exactly what a list shows: the same filter, scope, order and columns, page by page. */
@Component
public class ListExport {

    private static final int PAGE = 500;

    private final Lists lists;

    public ListExport(Lists lists) {
        this.lists = lists;
    }

    /**
     * Writes all rows, wherever the list itself would stop to look further.
     *
     * @param cells the texts of a page's rows, in the order of the headings
     * @throws Refusal if so many records match that this order cannot be had
     */
    public void write(
            ListQuery query, List<String> headings, Function<List<Values>, List<List<String>>> cells, Sheet.Opening to)
            throws IOException {
        Listing.Page page = page(query, null);
        try (Sheet sheet = to.open()) {
            sheet.row(headings);
            while (true) {
                for (List<String> row : cells.apply(page.rows())) sheet.row(row);
                if (page.next() == null) return;
                page = page(query, page.next());
            }
        }
    }

    private Listing.Page page(ListQuery query, @Nullable Cursor from) {
        return switch (lists.page(query, PAGE, from)) {
            case Listing.Page page -> page;
            case Listing.TooMany many ->
                throw new Refusal(Refusal.Kind.INVALID, Refusal.Reason.of("view.refusal.too_many"));
        };
    }
}
