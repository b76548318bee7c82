package io.mainstay.problem;

import io.mainstay.access.Viewer;
import io.mainstay.database.Sql;
import io.mainstay.search.SearchQuery;
import io.mainstay.ticket.TicketAccess;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Repository;

/** Known errors as they are offered: while an incident is written, on its page, and to requesters. */
@Repository
class KnownErrors {

    private static final String OFFERED = """
            select t.id, t.number, t.title, d.symptoms, d.workaround, d.workaround_public, d.applied_count,
                t.service_id is not distinct from ?::uuid and t.service_id is not null as same_service
            from problem d join ticket t on t.id = d.id join ticket_search s on s.id = d.id
            where d.known_error and""";

    private final JdbcTemplate jdbc;

    KnownErrors(JdbcTemplate jdbc) {
        this.jdbc = jdbc;
    }

    /**
     * Those that fit what is written, the best first: words count, the same service doubles, and what helped often
     * before comes before what did not. There are few known errors, so all are looked at.
     *
     * @param text a title or more, as it is typed
     */
    List<KnownError> offered(String text, @Nullable UUID serviceId, Viewer viewer, int limit) {
        SearchQuery query = SearchQuery.ofAny(text);
        Sql sameService = Sql.of("t.service_id = ?::uuid", serviceId);
        Sql fits = query.isEmpty()
                ? sameService
                : query.matches(Sql.TRUE).then("or").then(sameService).inParentheses();
        Sql rank = query.isEmpty() ? Sql.of("0") : query.rank(Sql.TRUE);
        Sql sql = Sql.of(OFFERED, serviceId)
                .then(fits.and(TicketAccess.scope(viewer).predicate()))
                .then("order by (0.01 +")
                .then(rank)
                .then(
                        ") * case when t.service_id = ?::uuid then 2 else 1 end * ln(3 + d.applied_count) desc",
                        serviceId)
                .then(", t.opened_at desc limit " + limit);
        return jdbc.query(sql.text(), KnownErrors::read, sql.arguments());
    }

    private static KnownError read(ResultSet row, int index) throws SQLException {
        return new KnownError(
                row.getObject("id", UUID.class),
                row.getString("number"),
                row.getString("title"),
                row.getString("symptoms"),
                row.getString("workaround"),
                row.getBoolean("workaround_public"),
                row.getInt("applied_count"),
                row.getBoolean("same_service"));
    }
}
