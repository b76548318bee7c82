package io.mainstay.problem;

import io.mainstay.access.Viewer;
import io.mainstay.database.Sql;
import io.mainstay.search.SearchQuery;
import io.mainstay.search.Words;
import io.mainstay.ticket.TicketAccess;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Repository;

/** Known errors as they are offered: while an incident is written, on its page, and to requesters. */
@Repository
class KnownErrors {

    /** More words of a long text than this make its ranking no better. */
    private static final int WORDS = 12;

    /** So many are looked at for each that is offered: some share nothing but words that all share. */
    private static final int LOOKED_AT = 12;

    private static final String KNOWN = """
            select t.id, t.number, t.title, d.symptoms, d.workaround, d.workaround_public, d.applied_count,
                t.service_id, t.opened_at""";

    private static final String FROM = "from problem d join ticket t on t.id = d.id where d.known_error and";

    /** What a requester may read of: of no restricted team, of their organisation or one that it is part of. */
    private static final String FOR_REQUESTER = """
            d.workaround_public and d.workaround > '' and not t.restricted and (t.organisation_id is null
                or t.organisation_id in (with recursive mine as (
                    select id, parent_id from organisation where id = ?
                    union all select o.id, o.parent_id from organisation o join mine m on o.id = m.parent_id)
                    select id from mine))""";

    private final JdbcTemplate jdbc;

    KnownErrors(JdbcTemplate jdbc) {
        this.jdbc = jdbc;
    }

    /**
     * Those that fit what is written, the best first: every word that both share counts, the same service counts half
     * as much again, and what helped often before comes before what did not. There are few known errors, so all are
     * looked at; of the best, those are left whose title and symptoms speak of it.
     *
     * @param text a title or more, as it is typed; if it holds no word, those of the service are offered
     */
    List<KnownError> offered(String text, @Nullable UUID serviceId, Viewer viewer, int limit) {
        List<Sql> words = words(text);
        if (words.isEmpty() && serviceId == null) return List.of();
        Sql hits = words.isEmpty() ? Sql.of("1") : Sql.join(" + ", words);
        Sql same = Sql.of("coalesce(t.service_id = ?::uuid, false)", serviceId);
        Sql fits = Sql.of("m.hits >= ?", atLeast(words.size())).and(TicketAccess.internal(viewer));
        // Without the offset, PostgreSQL would count the words again for every use of the count.
        Sql ranked = Sql.of("select m.id,")
                .then(same)
                .then("as same_service, m.hits * case when")
                .then(same)
                .then("then 1.5 else 1 end * ln(3 + m.applied_count) as rank from (select d.id, d.applied_count,")
                .then(hits)
                .then("as hits from problem d join ticket_search s on s.id = d.id where d.known_error offset 0) m")
                .then("join ticket t on t.id = m.id where")
                .then(words.isEmpty() ? fits.and(same) : fits)
                .then("order by rank desc, t.opened_at desc limit " + limit * LOOKED_AT);
        Sql sql = Sql.of(KNOWN + ", k.same_service from (")
                .then(ranked)
                .then(") k join ticket t on t.id = k.id join problem d on d.id = k.id")
                .then("order by k.rank desc, t.opened_at desc");
        return jdbc.query(sql.text(), KnownErrors::read, sql.arguments()).stream()
                .filter(KnownErrorFit.of(text)::fits)
                .limit(limit)
                .toList();
    }

    /** The problem as it is offered with an incident that it is behind, if it is a known error. */
    Optional<KnownError> of(Problem problem) {
        return jdbc
                .query(KNOWN + ", true as same_service " + FROM + " d.id = ?", KnownErrors::read, problem.id())
                .stream()
                .findFirst();
    }

    /** Those with a workaround that the requester may read, what helped most first. */
    List<KnownError> publicTo(Viewer requester, int limit) {
        return jdbc.query(
                KNOWN + ", false as same_service " + FROM + " " + FOR_REQUESTER
                        + " order by d.applied_count desc, t.opened_at desc limit " + limit,
                KnownErrors::read,
                requester.organisationId());
    }

    /** For each word whether it is there, as 1 or 0. */
    private static List<Sql> words(String text) {
        List<Sql> hits = new ArrayList<>();
        for (String word : Words.ofDocument(text)) {
            if (hits.size() == WORDS) break;
            SearchQuery query = SearchQuery.asTyped(text.endsWith(word) ? word : word + " ");
            if (!query.isEmpty()) hits.add(query.isIn(Sql.TRUE).then("::int"));
        }
        return hits;
    }

    /** How many words both must share: the more are written, the more of them are in common by chance. */
    private static int atLeast(int words) {
        if (words <= 1) return 1;
        return words <= 6 ? 2 : 3;
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
