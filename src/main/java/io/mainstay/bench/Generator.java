package io.mainstay.bench;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;

/** Fills an empty database with incidents and the problems behind them by COPY, through the product's own migrations. */
final class Generator {

    private static final int BATCH = 10_000;
    private static final int WORKERS = 2;
    private static final long SEED = 20_261_122L;

    private final Target target;
    private final int tickets;

    Generator(Target target, int tickets) {
        this.target = target;
        this.tickets = tickets;
    }

    /** Leaves a database alone that has tickets. @return whether it was filled */
    boolean runIfEmpty() throws Exception {
        target.migrate();
        boolean empty = target.count("ticket") == 0;
        if (empty) run();
        return empty;
    }

    /** Signs in as superuser, who may switch off foreign key checks while loading; all belongs to the owner. */
    private void run() throws Exception {
        Instant started = Instant.now();
        Instant now = Instant.now();
        World world = new World(now, SEED);
        List<String> indexes;
        try (Connection connection = connect()) {
            partitions(connection, now);
            world.write(connection);
            customFields(connection);
            indexes = dropIndexes(connection);
        }
        TicketMaker maker = new TicketMaker(world, tickets, now, SEED);
        load(maker);
        problems(world, maker, now);
        log(started, "rows are in");
        finish(indexes);
        log(started, "indexes, statistics and visibility are done");
    }

    private void load(TicketMaker maker) throws InterruptedException, ExecutionException {
        AtomicInteger next = new AtomicInteger();
        try (ExecutorService workers = Executors.newFixedThreadPool(WORKERS)) {
            List<Future<?>> running = new ArrayList<>();
            for (int i = 0; i < WORKERS; i++) {
                running.add(workers.submit(() -> {
                    work(maker, next);
                    return null;
                }));
            }
            for (Future<?> worker : running) worker.get();
        }
    }

    private void work(TicketMaker maker, AtomicInteger next) throws Exception {
        try (Connection connection = connect()) {
            connection.setAutoCommit(false);
            TicketRows rows = new TicketRows();
            for (int from = next.getAndAdd(BATCH); from < tickets; from = next.getAndAdd(BATCH)) {
                for (int i = from; i < Math.min(from + BATCH, tickets); i++) maker.make(i, rows);
                rows.write(connection);
                connection.commit();
            }
        }
    }

    private void problems(World world, TicketMaker tickets, Instant now) throws Exception {
        ProblemPlan plan = new ProblemPlan(this.tickets, now, SEED);
        ProblemMaker maker = new ProblemMaker(world, plan, tickets::id);
        try (Connection connection = connect()) {
            ProblemRows rows = new ProblemRows();
            for (int i = 0; i < plan.problems(); i++) {
                maker.make(i, rows);
                if (i % BATCH == BATCH - 1) rows.write(connection);
            }
            rows.write(connection);
        }
    }

    private void partitions(Connection connection, Instant now) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            Instant first = now.minus(TicketMaker.SPAN).minus(Duration.ofDays(31));
            statement.execute("select history_partition(m) from generate_series('" + first + "'::timestamptz, '" + now
                    + "', interval '10 days') m");
        }
    }

    private static void customFields(Connection connection) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            statement.execute("insert into custom_field (record_type, key, type, max_length, labels) values"
                    + " ('incident', 'cost_centre', 'text', 20, '{\"en\": \"Cost centre\"}'),"
                    + " ('incident', 'affected_users', 'whole', null, '{\"en\": \"Affected users\"}')");
        }
    }

    /** Plain indexes only; those of constraints stay. */
    private static List<String> dropIndexes(Connection connection) throws SQLException {
        List<String> definitions = new ArrayList<>();
        List<String> names = new ArrayList<>();
        try (Statement statement = connection.createStatement();
                var rows = statement.executeQuery("""
                        select i.indexrelid::regclass::text, pg_get_indexdef(i.indexrelid) from pg_index i
                        where i.indrelid::regclass::text in ('ticket', 'ticket_person', 'ticket_search', 'incident')
                            and not exists (select from pg_constraint c where c.conindid = i.indexrelid)""")) {
            while (rows.next()) {
                names.add(rows.getString(1));
                definitions.add(rows.getString(2));
            }
        }
        try (Statement statement = connection.createStatement()) {
            for (String name : names) statement.execute("drop index " + name);
        }
        return definitions;
    }

    private void finish(List<String> indexes) throws SQLException {
        try (Connection connection = connect();
                Statement statement = connection.createStatement()) {
            statement.execute("set maintenance_work_mem = '512MB'");
            for (String definition : indexes) statement.execute(definition);
            statement.execute("select setval('incident_number', " + tickets + ")");
            String problems = "greatest(1, " + tickets / ProblemPlan.TICKETS_EACH + ")";
            statement.execute("select setval('problem_number', " + problems + ")");
            statement.execute("select setval('problem_task_number', " + problems + ")");
            statement.execute("reset role");
            statement.execute("vacuum (analyze)");
            statement.execute("checkpoint");
        }
    }

    private Connection connect() throws SQLException {
        Connection connection = DriverManager.getConnection(target.superuserUrl());
        try (Statement statement = connection.createStatement()) {
            statement.execute("set session_replication_role = replica");
            statement.execute("set role " + target.owner());
            statement.execute("set synchronous_commit = off");
        }
        return connection;
    }

    private void log(Instant started, String what) {
        System.out.printf(
                "%,d tickets: %s after %d s%n",
                tickets, what, Duration.between(started, Instant.now()).toSeconds());
    }
}
