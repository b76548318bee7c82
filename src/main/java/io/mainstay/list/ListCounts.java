package io.mainstay.list;

import io.mainstay.access.Viewer;
import io.mainstay.condition.Condition;
import io.mainstay.view.Listing;
import io.mainstay.web.Moments;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.DataAccessResourceFailureException;
import org.springframework.dao.QueryTimeoutException;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Counts for the views of a list. Each stops at 1,000, and all together stop after half a second: what is not counted by
 * then shows no number, which is better than a page that keeps the database busy for figures.
 */
@Component
class ListCounts {

    private static final Duration ALL = Duration.ofMillis(500);

    private final JdbcTemplate jdbc;
    private final TransactionTemplate transactions;

    ListCounts(JdbcTemplate jdbc, TransactionTemplate transactions) {
        this.jdbc = jdbc;
        this.transactions = transactions;
    }

    /** By the views' codes: "412", "1000+". */
    Map<String, String> of(RecordList list, List<ListView> views, Viewer viewer, Moments moments) {
        long end = System.nanoTime() + ALL.toNanos();
        Map<String, String> counts = new LinkedHashMap<>();
        for (ListView view : views) {
            long left = Duration.ofNanos(end - System.nanoTime()).toMillis();
            if (left <= 0) break;
            Condition condition = view.condition();
            if (condition == null) continue;
            Listing.Count count = within(left, list, condition, viewer, moments);
            if (count != null) counts.put(view.code(), text(count));
        }
        return counts;
    }

    private Listing.@Nullable Count within(
            long millis, RecordList list, Condition condition, Viewer viewer, Moments moments) {
        try {
            return transactions.execute(status -> {
                jdbc.execute("set local statement_timeout = " + millis);
                return list.count(condition, viewer, moments);
            });
        } catch (QueryTimeoutException | DataAccessResourceFailureException e) {
            return null;
        }
    }

    private static String text(Listing.Count count) {
        return count.more() ? count.value() + "+" : Integer.toString(count.value());
    }
}
