package io.mainstay.live;

import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.UUID;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.postgresql.PGConnection;
import org.postgresql.PGNotification;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.context.SmartLifecycle;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * Carries presence between nodes by LISTEN and NOTIFY. It holds one connection. Through a pooler in transaction mode
 * nothing arrives: then each node knows its own people only.
 */
@Component
@ConditionalOnWebApplication
class PresenceWire implements SmartLifecycle {

    private static final Logger LOG = LoggerFactory.getLogger(PresenceWire.class);
    private static final String CHANNEL = "mainstay_presence";
    private static final int WAIT_MILLIS = 20_000;
    private static final Duration RETRY = Duration.ofSeconds(5);

    private final DataSource dataSource;
    private final JdbcTemplate jdbc;
    private final JsonMapper json;
    private final Presence presence;
    private final String node = UUID.randomUUID().toString();
    private volatile boolean running;
    private @Nullable Thread thread;

    PresenceWire(DataSource dataSource, JdbcTemplate jdbc, JsonMapper json, Presence presence) {
        this.dataSource = dataSource;
        this.jdbc = jdbc;
        this.json = json;
        this.presence = presence;
    }

    private record Message(String node, Presence.Sign sign) {}

    void tell(Presence.Sign sign) {
        jdbc.query("select pg_notify(?, ?)", row -> {}, CHANNEL, json.writeValueAsString(new Message(node, sign)));
    }

    @Override
    public synchronized void start() {
        running = true;
        thread = Thread.ofVirtual().name("presence-wire").start(this::run);
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
        while (running) {
            try {
                listen();
            } catch (SQLException | RuntimeException e) {
                if (!running) return;
                LOG.debug("Presence of other nodes is not heard at the moment", e);
                pause();
            }
        }
    }

    private void listen() throws SQLException {
        try (Connection connection = dataSource.getConnection();
                Statement statement = connection.createStatement()) {
            statement.execute("listen " + CHANNEL);
            PGConnection postgres = connection.unwrap(PGConnection.class);
            while (running) {
                PGNotification[] heard = postgres.getNotifications(WAIT_MILLIS);
                for (PGNotification notification : heard) take(notification.getParameter());
                presence.forget();
            }
        }
    }

    private void take(String text) {
        JsonNode message = json.readTree(text);
        if (!message.path("node").asString("").equals(node))
            presence.note(json.treeToValue(message.path("sign"), Presence.Sign.class));
    }

    private void pause() {
        try {
            Thread.sleep(RETRY);
        } catch (InterruptedException e) {
            running = false;
        }
    }
}
