package io.mainstay.live;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.postgresql.PGConnection;
import org.postgresql.PGNotification;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.boot.jdbc.autoconfigure.JdbcConnectionDetails;
import org.springframework.context.SmartLifecycle;
import org.springframework.stereotype.Component;

/**
 * Listens to what nodes tell each other by NOTIFY. It has a connection of its own. Through a pooler in transaction mode
 * nothing arrives.
 */
@Component
@ConditionalOnWebApplication
class Wire implements SmartLifecycle {

    private static final Logger LOG = LoggerFactory.getLogger(Wire.class);
    private static final int WAIT_MILLIS = 20_000;
    private static final Duration RETRY = Duration.ofSeconds(5);

    private final JdbcConnectionDetails database;
    private final Map<String, Ear> ears;
    private volatile boolean running;
    private @Nullable Thread thread;

    Wire(JdbcConnectionDetails database, List<Ear> ears) {
        this.database = database;
        this.ears = ears.stream().collect(Collectors.toMap(Ear::channel, Function.identity()));
    }

    @Override
    public synchronized void start() {
        running = true;
        thread = Thread.ofVirtual().name("wire").start(this::run);
    }

    @Override
    public synchronized void stop() {
        running = false;
        if (thread != null) thread.interrupt();
    }

    @Override
    public boolean isRunning() {
        return running;
    }

    private void run() {
        boolean interrupted = false;
        while (running) {
            try {
                listen(interrupted);
            } catch (SQLException | RuntimeException e) {
                if (!running) return;
                LOG.debug("Other nodes are not heard at the moment", e);
                pause();
            }
            interrupted = true;
        }
    }

    private void listen(boolean again) throws SQLException {
        try (Connection connection = DriverManager.getConnection(
                        database.getJdbcUrl(), database.getUsername(), database.getPassword());
                Statement statement = connection.createStatement()) {
            for (String channel : ears.keySet()) statement.execute("listen " + channel);
            if (again) ears.values().forEach(Ear::resume);
            PGConnection postgres = connection.unwrap(PGConnection.class);
            while (running) {
                for (PGNotification heard : postgres.getNotifications(WAIT_MILLIS)) {
                    Ear ear = ears.get(heard.getName());
                    if (ear != null) ear.hear(heard.getParameter());
                }
                ears.values().forEach(Ear::tick);
            }
        }
    }

    private void pause() {
        try {
            Thread.sleep(RETRY);
        } catch (InterruptedException e) {
            running = false;
        }
    }
}
