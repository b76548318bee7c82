package io.mainstay.demo;

import io.mainstay.access.Viewer;
import io.mainstay.demo.company.DemoOrganisation;
import io.mainstay.demo.company.DemoPerson;
import io.mainstay.demo.content.DemoContent;
import io.mainstay.history.History;
import io.mainstay.people.Organisations;
import io.mainstay.signin.Credentials;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.ApplicationArguments;
import org.springframework.boot.ApplicationRunner;
import org.springframework.context.annotation.Profile;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Loads Brackwater Cold Chain SE into an empty database. The people and all that is open are there before the first
 * page; the past follows in the background, the newest first. A start that was cut short is taken up again.
 */
@Component
@Profile("demo")
class DemoLoader implements ApplicationRunner {

    static final String PASSWORD = "mainstay-demo";

    private static final Logger LOG = LoggerFactory.getLogger(DemoLoader.class);
    private static final List<String> CAST = List.of("admin", "alice", "bob", "carol", "dora");
    private static final Duration BEFORE_THE_FIRST_INCIDENT = Duration.ofDays(400);

    private final JdbcTemplate jdbc;
    private final TransactionTemplate transactions;
    private final Organisations organisations;
    private final History history;
    private final Credentials credentials;
    private final DemoIncidents incidents;
    private final Clock clock;

    DemoLoader(
            JdbcTemplate jdbc,
            TransactionTemplate transactions,
            Organisations organisations,
            History history,
            Credentials credentials,
            DemoIncidents incidents,
            Clock clock) {
        this.jdbc = jdbc;
        this.transactions = transactions;
        this.organisations = organisations;
        this.history = history;
        this.credentials = credentials;
        this.incidents = incidents;
        this.clock = clock;
    }

    @Override
    public void run(ApplicationArguments arguments) {
        Optional<Instant> begun = begun();
        if (begun.isEmpty() && !isEmpty()) {
            LOG.warn("This database holds records already: the demo organisation is not loaded into it.");
            return;
        }
        if (isFinished()) return;
        Instant anchor = begun.orElseGet(() -> clock.instant().truncatedTo(ChronoUnit.SECONDS));
        LOG.info("Loading the demo organisation …");
        DemoContent content = DemoContent.generate(anchor);
        if (begun.isEmpty()) transactions.executeWithoutResult(transaction -> storePeople(content));
        incidents.store(content);
    }

    private void storePeople(DemoContent content) {
        DemoOrganisation demo = content.organisation();
        Instant founded = content.anchor().minus(BEFORE_THE_FIRST_INCIDENT);
        makePartitions(founded, content.anchor());
        DemoPeople people = new DemoPeople(jdbc, organisations, new DemoRecords(jdbc, history, founded), founded);
        people.store(demo);
        for (DemoPerson person : demo.people())
            if (CAST.contains(person.login())) credentials.set(Viewer.SYSTEM, people.id(person), PASSWORD);
        jdbc.update(
                "insert into demo_load (anchor) values (?)", content.anchor().atOffset(ZoneOffset.UTC));
        LOG.info("{} people in {} teams", demo.people().size(), demo.teams().size());
    }

    /** The log has a partition a month; those of the past are not made by themselves. */
    private void makePartitions(Instant from, Instant to) {
        OffsetDateTime month = from.atOffset(ZoneOffset.UTC);
        while (month.toInstant().isBefore(to)) {
            jdbc.query("select history_partition(?)", row -> {}, month);
            month = month.plusMonths(1);
        }
    }

    private Optional<Instant> begun() {
        return jdbc.queryForList("select anchor from demo_load", OffsetDateTime.class).stream()
                .map(OffsetDateTime::toInstant)
                .findFirst();
    }

    private boolean isFinished() {
        return is("select exists (select from demo_load where finished_at is not null)");
    }

    private boolean isEmpty() {
        return is("select not exists (select from person where user_name <> 'system')");
    }

    private boolean is(String question) {
        return Boolean.TRUE.equals(jdbc.queryForObject(question, Boolean.class));
    }
}
