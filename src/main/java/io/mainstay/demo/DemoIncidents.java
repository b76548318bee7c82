package io.mainstay.demo;

import io.mainstay.demo.content.DemoContent;
import io.mainstay.demo.content.DemoIncident;
import io.mainstay.incident.IncidentImport;
import io.mainstay.incident.IncidentReplay;
import io.mainstay.incident.Incidents;
import io.mainstay.problem.ProblemImport;
import io.mainstay.ticket.Participants.Part;
import io.mainstay.ticket.TicketFields;
import io.mainstay.ticket.Writing;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.annotation.Profile;
import org.springframework.core.NestedExceptionUtils;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/** Stores the problems of the demo and then its incidents, a chunk a transaction: what people look at first comes first. */
@Component
@Profile("demo")
class DemoIncidents {

    private static final Logger LOG = LoggerFactory.getLogger(DemoIncidents.class);

    private final JdbcTemplate jdbc;
    private final TransactionTemplate transactions;
    private final IncidentImport incidents;
    private final ProblemImport problems;
    private final Incidents live;
    private final DemoFindings findings;
    private final Clock clock;

    DemoIncidents(
            JdbcTemplate jdbc,
            TransactionTemplate transactions,
            IncidentImport incidents,
            ProblemImport problems,
            Incidents live,
            DemoFindings findings,
            Clock clock) {
        this.jdbc = jdbc;
        this.transactions = transactions;
        this.incidents = incidents;
        this.problems = problems;
        this.live = live;
        this.findings = findings;
        this.clock = clock;
    }

    /** Returns when the open and the planted incidents are stored; the others follow on a thread of their own. */
    void store(DemoContent content) {
        Directory directory = Directory.read(jdbc);
        ProblemPast behind = new ProblemPast(problems, directory, problemIds());
        behind.tell(content.problems());
        DemoPast past = new DemoPast(incidents, directory, behind.traces());
        List<List<DemoIncident>> chunks = DemoChunks.of(content);
        int stored = stored();
        if (stored == 0) {
            transactions.executeWithoutResult(transaction -> {
                behind.store();
                store(chunks.getFirst(), past, behind);
                watch(content);
            });
        }
        List<List<DemoIncident>> rest = chunks.subList(Math.max(1, stored), chunks.size());
        Thread.ofVirtual().name("demo").start(() -> storeRest(content, rest, past, behind));
    }

    private Map<String, UUID> problemIds() {
        Map<String, UUID> ids = new HashMap<>();
        jdbc.query("select number, id from ticket where type = 'problem'", row -> {
            ids.put(row.getString(1), row.getObject(2, UUID.class));
        });
        return ids;
    }

    private void storeRest(DemoContent content, List<List<DemoIncident>> chunks, DemoPast past, ProblemPast behind) {
        try {
            for (List<DemoIncident> chunk : chunks) store(chunk, past, behind);
            findings.judge(content);
            finish(content);
        } catch (RuntimeException e) {
            String cause =
                    NestedExceptionUtils.getMostSpecificCause(e).getClass().getSimpleName();
            LOG.warn("The rest of the demo's past follows at the next start ({}).", cause);
        }
    }

    private void store(List<DemoIncident> chunk, DemoPast past, ProblemPast behind) {
        Instant start = clock.instant();
        transactions.executeWithoutResult(transaction -> {
            List<IncidentReplay> told = chunk.stream().map(past::tell).toList();
            incidents.store(told);
            behind.storeTraces(told.stream()
                    .collect(Collectors.toMap(one -> one.values().require(TicketFields.NUMBER), IncidentReplay::id)));
            incidents.raiseNumbers(
                    chunk.stream().mapToInt(DemoIncident::number).max().orElse(0));
            jdbc.update("update demo_load set chunks_stored = chunks_stored + 1");
        });
        LOG.info(
                "{} incidents in {} ms",
                chunk.size(),
                Duration.between(start, clock.instant()).toMillis());
    }

    /** Those who must know of the P1 follow it. */
    private void watch(DemoContent content) {
        DemoIncident warm = content.incidents().stream()
                .filter(incident -> incident.key().equals("warm"))
                .findFirst()
                .orElseThrow();
        Directory directory = Directory.read(jdbc);
        Writing writing = Writing.by(directory.viewer(content.person("alice")), content.anchor());
        for (String login : List.of("rdetlefsen", "fstolzenberg"))
            live.join(DemoPast.number(warm), directory.person(content.person(login)), Part.WATCHER, writing);
    }

    private void finish(DemoContent content) {
        transactions.executeWithoutResult(transaction -> {
            jdbc.update("""
                    insert into ticket_read (person_id, ticket_id, seq)
                    select p.id, t.id, t.history_seq from ticket t, person p
                    where p.user_name in ('admin', 'alice', 'bob', 'carol', 'dora') and t.updated_at < ?
                    on conflict do nothing\
                    """, content.anchor().minus(Duration.ofHours(12)).atOffset(ZoneOffset.UTC));
            jdbc.update("update demo_load set finished_at = ?", clock.instant().atOffset(ZoneOffset.UTC));
        });
        LOG.info(
                "{} incidents of twelve months and {} problems are loaded.",
                content.incidents().size(),
                content.problems().size());
    }

    private int stored() {
        Integer stored = jdbc.queryForObject("select chunks_stored from demo_load", Integer.class);
        return stored == null ? 0 : stored;
    }
}
