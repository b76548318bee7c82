package io.mainstay.live;

import io.mainstay.history.Entry;
import io.mainstay.history.outbox.Outbox;
import java.util.UUID;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/**
 * What happened to a record, without any content.
 *
 * @param isPublic whether the people concerned may know of it
 */
record LiveEvent(Place place, UUID recordId, boolean isPublic, String data) {

    private static final JsonMapper JSON = JsonMapper.builder().build();

    static LiveEvent of(Outbox.Delivery delivery) {
        Entry entry = delivery.entry();
        ObjectNode data = JSON.createObjectNode();
        data.put("type", entry.recordType()).put("id", entry.recordId().toString());
        data.put("seq", entry.seq()).put("kind", entry.kind().code());
        UUID actor = entry.actorId();
        if (actor != null) data.put("actor", actor.toString());
        return new LiveEvent(Place.of(delivery), entry.recordId(), entry.isPublic(), data.toString());
    }

    String frame() {
        return "id: " + place + "\ndata: " + data + "\n\n";
    }

    /** Tells the browser that it missed something: it fetches what it shows anew. */
    static String reset() {
        return "event: reset\ndata: {}\n\n";
    }
}
