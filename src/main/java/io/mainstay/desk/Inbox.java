package io.mainstay.desk;

import io.mainstay.access.Viewer;
import io.mainstay.database.Sql;
import io.mainstay.history.HistoryKind;
import io.mainstay.record.Coded;
import io.mainstay.ticket.TicketAccess;
import io.mainstay.ticket.TicketPlaces;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Repository;
import tools.jackson.databind.json.JsonMapper;

/** What others did, since the viewer last looked, to tickets that are theirs or that they follow. */
@Repository
class Inbox {

    private static final JsonMapper JSON = JsonMapper.builder().build();
    private static final int MOST = 50;

    /** As a set of ids: with an OR the database looks at everything that is open. */
    private static final String MINE = """
            t.id in (select a.id from ticket a where a.assignee_id = ? and a.active
                union select w.ticket_id from ticket_person w where w.person_id = ? and w.role = 'watcher')
            and t.active""";

    private final JdbcTemplate jdbc;
    private final TicketPlaces places;

    Inbox(JdbcTemplate jdbc, TicketPlaces places) {
        this.jdbc = jdbc;
        this.places = places;
    }

    /** @param text the beginning of the last message, or null if the last entry is none */
    record News(
            UUID ticketId,
            String type,
            String number,
            String path,
            String title,
            String actor,
            HistoryKind kind,
            Instant at,
            @Nullable String text,
            int seq) {}

    /** Newest first, at most 50: of each ticket the last entry that somebody else wrote. */
    List<News> of(Viewer viewer) {
        Sql sql = Sql.of("select t.id, t.type, t.number, t.title, h.kind, h.at, h.payload, h.seq, p.name from ticket t")
                .then("left join ticket_read r on r.ticket_id = t.id and r.person_id = ?", viewer.personId())
                .then("cross join lateral (select h.* from history h where h.record_id = t.id and h.at >= t.opened_at"
                        + " and h.seq > coalesce(r.seq, 0) order by h.seq desc limit 1) h")
                .then("left join person p on p.id = h.actor_id where t.history_seq > coalesce(r.seq, 0) and")
                .then(Sql.of(MINE, viewer.personId(), viewer.personId()))
                .then("and h.actor_id is distinct from ? and", viewer.personId())
                .then(TicketAccess.scope(viewer).predicate())
                .then("order by h.at desc limit " + MOST);
        return jdbc.query(
                sql.text(),
                (row, index) -> new News(
                        row.getObject("id", UUID.class),
                        row.getString("type"),
                        row.getString("number"),
                        places.of(row.getString("type"), row.getString("number")),
                        row.getString("title"),
                        row.getString("name"),
                        Coded.parse(HistoryKind.class, row.getString("kind")),
                        row.getObject("at", OffsetDateTime.class).toInstant(),
                        text(row.getString("payload")),
                        row.getInt("seq")),
                sql.arguments());
    }

    /** Everything is read now. */
    void readAll(Viewer viewer) {
        Sql mine = Sql.of(MINE, viewer.personId(), viewer.personId());
        Sql sql = Sql.of(
                        "insert into ticket_read (person_id, ticket_id, seq) select ?, t.id, t.history_seq from ticket t where",
                        viewer.personId())
                .then(mine.and(TicketAccess.scope(viewer).predicate()))
                .then("on conflict (person_id, ticket_id) do update set seq = excluded.seq");
        jdbc.update(sql.text(), sql.arguments());
    }

    private static @Nullable String text(@Nullable String payload) {
        if (payload == null) return null;
        String text = JSON.readTree(payload).path("text").asString("");
        if (text.isEmpty()) return null;
        return text.length() > 160 ? text.substring(0, 160) + "…" : text;
    }
}
