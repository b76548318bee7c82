package io.mainstay.problem.trend;

import io.mainstay.access.Viewer;
import io.mainstay.condition.Condition;
import io.mainstay.database.Sql;
import io.mainstay.database.Unprepared;
import io.mainstay.incident.IncidentFields;
import io.mainstay.ticket.TicketAccess;
import io.mainstay.ticket.TicketFields;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.UUID;
import org.springframework.stereotype.Repository;

/** Counts incidents, those only that a list with the cell's filter would show the viewer. */
@Repository
class ParetoQuery {

    /** The category is internal, so who reads only the public side of an incident does not count it. */
    static final Condition CELL = Condition.present(TicketFields.CATEGORY);

    private final Unprepared database;

    ParetoQuery(Unprepared database) {
        this.database = database;
    }

    Pareto of(TrendPeriod period, Viewer viewer) {
        Instant middle = period.start(viewer.zone());
        Sql sql = Sql.of(
                        """
                        select t.service_id, t.category, count(*) filter (where t.opened_at >= ?) as now,
                               count(*) filter (where t.opened_at < ?) as before
                        from ticket t where t.type = ? and t.opened_at >= ? and t.opened_at < ? and""",
                        at(middle),
                        at(middle),
                        IncidentFields.TYPE.name(),
                        at(period.before().start(viewer.zone())),
                        at(period.end(viewer.zone())))
                .then(TicketAccess.scope(viewer, CELL).predicate())
                .then("group by t.service_id, t.category");
        return Pareto.of(
                period,
                database.query(
                        sql,
                        (row, index) -> new Pareto.Cell(
                                row.getObject(1, UUID.class), row.getString(2), row.getLong(3), row.getLong(4))));
    }

    /** The newest incidents of a filter's cell that no problem explains yet. */
    List<String> unexplained(Sql which, Viewer viewer, int limit) {
        Sql sql = Sql.of("select t.number from ticket t where t.type = ? and", IncidentFields.TYPE.name())
                .then(which)
                .then("and")
                .then(TicketAccess.scope(viewer, CELL).predicate())
                .then("and not exists (select from problem_incident l where l.incident_id = t.id)")
                .then("order by t.opened_at desc, t.id desc limit " + limit);
        return database.query(sql, (row, index) -> row.getString(1));
    }

    static OffsetDateTime at(Instant moment) {
        return moment.atOffset(ZoneOffset.UTC);
    }
}
