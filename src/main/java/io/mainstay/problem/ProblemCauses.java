package io.mainstay.problem;

import io.mainstay.choice.Choices;
import io.mainstay.history.HistoryKind;
import io.mainstay.problem.Cause.CauseText;
import io.mainstay.record.Ids;
import io.mainstay.record.Refusal;
import io.mainstay.record.Refusal.Reason;
import io.mainstay.ticket.Ticket;
import io.mainstay.ticket.TicketWriter;
import io.mainstay.ticket.Writing;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.UUID;
import java.util.function.UnaryOperator;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** What may be the causes of a problem, each with what speaks for and against it. Those who work on it keep them. */
@Service
public class ProblemCauses {

    /** More are no analysis, and no page that anybody reads. */
    static final int MOST = 10;

    private final JdbcTemplate jdbc;
    private final ProblemWriter writer;
    private final Choices choices;

    ProblemCauses(JdbcTemplate jdbc, ProblemWriter writer, Choices choices) {
        this.jdbc = jdbc;
        this.writer = writer;
        this.choices = choices;
    }

    /** In the order in which they were thought of. */
    public List<Cause> of(UUID problemId) {
        return jdbc.query(
                "select * from problem_cause where problem_id = ? order by added_at, id",
                ProblemCauses::read,
                problemId);
    }

    /** @throws Refusal naming every input at fault, or that there are 10 already */
    @Transactional
    public Cause add(String problemNumber, CauseText text, Writing writing) {
        Ticket problem = working(problemNumber, writing);
        check(text);
        if (of(problem.id()).size() >= MOST)
            throw new Refusal(
                    Refusal.Kind.INVALID, new Reason("title", "problem.refusal.too_many_causes", List.of(MOST)));
        Cause cause = new Cause(Ids.next(writing.at().toEpochMilli()), text, writing.at());
        jdbc.update(
                """
                insert into problem_cause (id, problem_id, title, category, evidence_for, evidence_against, notes,
                    confirmed, added_at) values (?, ?, ?, ?, ?, ?, ?, ?, ?)""",
                cause.id(),
                problem.id(),
                text.title(),
                text.category(),
                text.evidenceFor(),
                text.evidenceAgainst(),
                text.notes(),
                text.confirmed(),
                writing.at().atOffset(ZoneOffset.UTC));
        writer.tell(problem, List.of(Cause.event(HistoryKind.ITEM_ADDED, cause.id(), text)), writing);
        return cause;
    }

    /** @param edit makes of what is said of the cause now what is said from now on */
    @Transactional
    public Cause change(String problemNumber, UUID causeId, UnaryOperator<CauseText> edit, Writing writing) {
        Ticket problem = working(problemNumber, writing);
        Cause before = find(problem.id(), causeId);
        CauseText text = edit.apply(before.text());
        check(text);
        if (text.equals(before.text())) return before;
        jdbc.update(
                """
                update problem_cause set title = ?, category = ?, evidence_for = ?, evidence_against = ?, notes = ?,
                    confirmed = ? where id = ?""",
                text.title(),
                text.category(),
                text.evidenceFor(),
                text.evidenceAgainst(),
                text.notes(),
                text.confirmed(),
                causeId);
        writer.tell(problem, List.of(Cause.event(HistoryKind.ITEM_CHANGED, causeId, text)), writing);
        return new Cause(causeId, text, before.added());
    }

    @Transactional
    public void remove(String problemNumber, UUID causeId, Writing writing) {
        Ticket problem = working(problemNumber, writing);
        Cause cause = find(problem.id(), causeId);
        jdbc.update("delete from problem_cause where id = ?", causeId);
        writer.tell(problem, List.of(Cause.event(HistoryKind.ITEM_REMOVED, causeId, cause.text())), writing);
    }

    private Cause find(UUID problemId, UUID causeId) {
        return of(problemId).stream()
                .filter(cause -> cause.id().equals(causeId))
                .findFirst()
                .orElseThrow(Refusal::notFound);
    }

    private Ticket working(String number, Writing writing) {
        Ticket problem = writer.lock(number, writing);
        TicketWriter.requireWorking(problem, writing);
        return problem;
    }

    private void check(CauseText text) {
        List<Reason> wrong = text.wrong(choices);
        if (!wrong.isEmpty()) throw new Refusal(Refusal.Kind.INVALID, wrong);
    }

    private static Cause read(ResultSet row, int index) throws SQLException {
        return new Cause(
                row.getObject("id", UUID.class),
                new CauseText(
                        row.getString("title"),
                        row.getString("category"),
                        row.getString("evidence_for"),
                        row.getString("evidence_against"),
                        row.getString("notes"),
                        row.getObject("confirmed", Boolean.class)),
                row.getObject("added_at", OffsetDateTime.class).toInstant());
    }
}
