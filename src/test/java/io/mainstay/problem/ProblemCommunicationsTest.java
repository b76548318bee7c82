package io.mainstay.problem;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.read.ListAppender;
import io.mainstay.access.Role;
import io.mainstay.access.Viewer;
import io.mainstay.incident.Incidents;
import io.mainstay.problem.Communication.Subject;
import io.mainstay.record.Draft;
import io.mainstay.record.FieldEdit;
import io.mainstay.testing.Cast;
import io.mainstay.testing.MainstayTest;
import io.mainstay.ticket.TicketFields;
import io.mainstay.ticket.Writing;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.Test;
import org.slf4j.LoggerFactory;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Many incidents are told at once: each once, all or none, and the database is not asked for each of them. */
@MainstayTest
class ProblemCommunicationsTest {

    private static final Instant NOW = Instant.parse("2026-03-02T07:30:00Z");

    private final Problems problems;
    private final ProblemOpening opening;
    private final ProblemCommunications communications;
    private final Incidents incidents;
    private final JdbcClient jdbc;
    private final Viewer coordinator;

    ProblemCommunicationsTest(
            Problems problems,
            ProblemOpening opening,
            ProblemCommunications communications,
            Incidents incidents,
            JdbcClient jdbc,
            Cast cast) {
        this.problems = problems;
        this.opening = opening;
        this.communications = communications;
        this.incidents = incidents;
        this.jdbc = jdbc;
        this.coordinator = cast.viewer(cast.extra(Role.AGENT, Role.PROBLEM_COORDINATOR));
    }

    private Writing at(int minute) {
        return Writing.by(coordinator, NOW.plusSeconds(60L * minute));
    }

    private Problem behind(int count, String workaround) {
        List<String> numbers = new ArrayList<>();
        for (int i = 0; i < count; i++)
            numbers.add(incidents
                    .create(Draft.blank().set(TicketFields.TITLE, "One of many " + i), at(0))
                    .number());
        Draft draft = Draft.blank().set(TicketFields.TITLE, "Behind many");
        Problem problem = opening.open(draft, numbers, at(1));
        return problems.edit(problem.number(), List.of(FieldEdit.of(ProblemFields.WORKAROUND, workaround)), at(2));
    }

    private Communication tell(Problem problem, int minute) {
        return communications.communicate(problem.number(), Subject.WORKAROUND, true, at(minute));
    }

    private int replies(UUID problemId) {
        return jdbc.sql("select count(*) from history where kind = 'reply' and cause_id = ?")
                .param(problemId)
                .query(Integer.class)
                .single();
    }

    /** How many statements and batches go to the database meanwhile. */
    private static int statements(Runnable act) {
        Logger logger = (Logger) LoggerFactory.getLogger(JdbcTemplate.class);
        ListAppender<ILoggingEvent> log = new ListAppender<>();
        Level before = logger.getLevel();
        log.start();
        logger.addAppender(log);
        logger.setLevel(Level.DEBUG);
        logger.setAdditive(false);
        try {
            act.run();
            return (int) log.list.stream()
                    .map(ILoggingEvent::getMessage)
                    .filter(message -> message.startsWith("Executing prepared SQL statement"))
                    .count();
        } finally {
            logger.setLevel(before);
            logger.setAdditive(true);
            logger.detachAppender(log);
        }
    }

    @Test
    void theDatabaseIsAskedAsOftenForTwoHundredAsForTen() {
        Problem few = behind(10, "Use the other door");
        Problem many = behind(200, "Use the other door");
        int forFew = statements(() -> assertThat(tell(few, 3).told()).isEqualTo(10));
        int forMany = statements(() -> assertThat(tell(many, 3).told()).isEqualTo(200));
        assertThat(forMany).isEqualTo(forFew).isBetween(5, 15);
        assertThat(replies(many.id())).isEqualTo(200);
        // What a reply does to an incident, this does too.
        assertThat(jdbc.sql("""
                                select count(*) from ticket t join problem_incident l on l.incident_id = t.id
                                where l.problem_id = ? and t.responded_at is not null""").param(many.id()).query(Integer.class).single()).isEqualTo(200);
    }

    @Test
    void twoWhoPressAtOnceTellEachIncidentOnce() throws Exception {
        Problem problem = behind(30, "Use the back door");
        Callable<Communication> press = () -> tell(problem, 3);
        int told = 0;
        try (ExecutorService threads = Executors.newFixedThreadPool(2)) {
            for (Future<Communication> one : threads.invokeAll(List.of(press, press)))
                told += one.get().told();
        }
        assertThat(told).isEqualTo(30);
        assertThat(replies(problem.id())).isEqualTo(30);
    }

    @Test
    void ifItFailsOnTheWayNobodyWasToldAndTheNextPressTellsAll() {
        Problem problem = behind(20, "Use the cellar door");
        jdbc.sql("""
                create function cut_off() returns trigger language plpgsql as $$ begin
                    if new.kind = 'reply' and (select count(*) from history where kind = 'reply'
                        and cause_id = new.cause_id) >= 10 then raise exception 'cut off'; end if;
                    return new; end $$""").update();
        jdbc.sql("create trigger cut_off before insert on history for each row execute function cut_off()")
                .update();
        try {
            assertThatThrownBy(() -> tell(problem, 3)).isInstanceOf(DataAccessException.class);
        } finally {
            jdbc.sql("drop trigger cut_off on history").update();
            jdbc.sql("drop function cut_off").update();
        }
        assertThat(replies(problem.id())).isZero();
        assertThat(tell(problem, 4)).extracting(Communication::told).isEqualTo(20);
        assertThat(tell(problem, 5)).extracting(Communication::knew).isEqualTo(20);
        assertThat(replies(problem.id())).isEqualTo(20);
    }
}
