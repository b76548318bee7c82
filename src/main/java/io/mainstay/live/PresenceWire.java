package io.mainstay.live;

import java.util.UUID;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Carries presence between nodes; where nothing arrives each node knows its own people only. */
@Component
class PresenceWire implements Ear {

    private static final String CHANNEL = "mainstay_presence";

    private final JdbcTemplate jdbc;
    private final JsonMapper json;
    private final Presence presence;
    private final String node = UUID.randomUUID().toString();

    PresenceWire(JdbcTemplate jdbc, JsonMapper json, Presence presence) {
        this.jdbc = jdbc;
        this.json = json;
        this.presence = presence;
    }

    private record Message(String node, Presence.Sign sign) {}

    void tell(Presence.Sign sign) {
        jdbc.query("select pg_notify(?, ?)", row -> {}, CHANNEL, json.writeValueAsString(new Message(node, sign)));
    }

    @Override
    public String channel() {
        return CHANNEL;
    }

    @Override
    public void hear(String text) {
        JsonNode message = json.readTree(text);
        if (!message.path("node").asString("").equals(node))
            presence.note(json.treeToValue(message.path("sign"), Presence.Sign.class));
    }

    @Override
    public void tick() {
        presence.forget();
    }
}
