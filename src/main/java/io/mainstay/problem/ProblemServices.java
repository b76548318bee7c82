package io.mainstay.problem;

import io.mainstay.history.Event;
import io.mainstay.history.HistoryKind;
import io.mainstay.history.Payloads;
import io.mainstay.record.Refusal;
import io.mainstay.record.Refusal.Reason;
import io.mainstay.ticket.Ticket;
import io.mainstay.ticket.TicketWriter;
import io.mainstay.ticket.Writing;
import java.time.ZoneOffset;
import java.util.List;
import java.util.UUID;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The services that a problem disturbs besides the one that it is about. Those who work on it keep them. */
@Service
public class ProblemServices {

    static final int MOST = 10;

    private final JdbcTemplate jdbc;
    private final ProblemWriter writer;

    ProblemServices(JdbcTemplate jdbc, ProblemWriter writer) {
        this.jdbc = jdbc;
        this.writer = writer;
    }

    /** A service by its name. */
    public record Disturbed(UUID id, String name) {}

    /** By name. */
    public List<Disturbed> of(UUID problemId) {
        return jdbc.query(
                "select s.id, s.name from problem_service l join service s on s.id = l.service_id"
                        + " where l.problem_id = ? order by s.name",
                (row, index) -> new Disturbed(row.getObject(1, UUID.class), row.getString(2)),
                problemId);
    }

    /** Harmless if it is disturbed already. @throws Refusal if there is no such service in use, or there are 10 already */
    @Transactional
    public void add(String number, UUID serviceId, Writing writing) {
        Ticket problem = working(number, writing);
        String name = jdbc
                .query("select name from service where id = ? and active", (row, index) -> row.getString(1), serviceId)
                .stream()
                .findFirst()
                .orElseThrow(() -> invalid("refusal.reference.service", serviceId));
        int added = jdbc.update(
                "insert into problem_service (problem_id, service_id, added_at) values (?, ?, ?) on conflict do nothing",
                problem.id(),
                serviceId,
                writing.at().atOffset(ZoneOffset.UTC));
        if (added == 0) return;
        if (of(problem.id()).size() > MOST) throw invalid("problem.refusal.too_many_services", MOST);
        writer.tell(problem, List.of(entry(HistoryKind.LINKED, name)), writing);
    }

    @Transactional
    public void remove(String number, UUID serviceId, Writing writing) {
        Ticket problem = working(number, writing);
        List<String> removed = jdbc.query(
                "with gone as (delete from problem_service where problem_id = ? and service_id = ? returning service_id)"
                        + " select s.name from gone g join service s on s.id = g.service_id",
                (row, index) -> row.getString(1),
                problem.id(),
                serviceId);
        for (String name : removed) writer.tell(problem, List.of(entry(HistoryKind.UNLINKED, name)), writing);
    }

    static Event entry(HistoryKind kind, String name) {
        return Payloads.of(kind, false, "type", "service", "name", name);
    }

    private Ticket working(String number, Writing writing) {
        Ticket problem = writer.lock(number, writing);
        TicketWriter.requireWorking(problem, writing);
        return problem;
    }

    private static Refusal invalid(String message, Object argument) {
        return new Refusal(Refusal.Kind.INVALID, new Reason("service", message, List.of(argument)));
    }
}
