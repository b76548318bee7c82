package io.mainstay.live;

import io.mainstay.access.Viewer;
import io.mainstay.people.AccountChanged;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import org.springframework.stereotype.Component;
import org.springframework.transaction.event.TransactionPhase;
import org.springframework.transaction.event.TransactionalEventListener;

/** The browsers that listen to this node, and the last events for those that come back after a break. */
@Component
class LiveHub {

    static final int MOST_PER_PERSON = 20;
    static final int MOST = 5_000;

    private final Audience audience;
    private final Set<Connection> connections = ConcurrentHashMap.newKeySet();
    private final Memory memory = new Memory();

    LiveHub(Audience audience, MeterRegistry meters) {
        this.audience = audience;
        Gauge.builder("mainstay.live.connections", connections, Set::size)
                .description("Browsers that listen to this node")
                .register(meters);
    }

    /** Empty if there are too many already. */
    Optional<Connection> open(Viewer viewer) {
        long own = connections.stream()
                .filter(one -> one.viewer().personId().equals(viewer.personId()))
                .count();
        if (own >= MOST_PER_PERSON || connections.size() >= MOST) return Optional.empty();
        Connection connection = new Connection(viewer);
        connections.add(connection);
        return Optional.of(connection);
    }

    void close(Connection connection) {
        connection.close();
        connections.remove(connection);
    }

    void closeAll() {
        List.copyOf(connections).forEach(this::close);
    }

    boolean isEmpty() {
        return connections.isEmpty();
    }

    /** Sends events to all who may know of them. */
    void publish(List<LiveEvent> events) {
        memory.add(events);
        Collection<Connection> all = List.copyOf(connections);
        if (!all.isEmpty()) send(all, events);
    }

    /** Sends what came after the place where a browser was last; a reset if that is not remembered. */
    void catchUp(Connection connection, String lastPlace) {
        memory.since(Place.parse(lastPlace))
                .ifPresentOrElse(missed -> send(List.of(connection), missed), () -> connection.send(LiveEvent.reset()));
    }

    /** The log is followed from here on. */
    void begin(Place place) {
        memory.begin(place);
    }

    /** Sends a frame to all browsers of these people. */
    void tell(Set<UUID> people, String frame) {
        for (Connection connection : connections) {
            if (people.contains(connection.viewer().personId())) connection.send(frame);
        }
    }

    private void send(Collection<Connection> to, List<LiveEvent> events) {
        if (events.isEmpty()) return;
        Set<UUID> records = new HashSet<>();
        events.forEach(event -> records.add(event.recordId()));
        Map<Viewer, Audience.Sight> sights =
                audience.sights(to.stream().map(Connection::viewer).toList(), records);
        for (Connection connection : to) {
            Audience.Sight sight = sights.get(connection.viewer());
            for (LiveEvent event : events) {
                if (sight != null && sight.sees(event)) connection.send(event.frame());
            }
        }
    }

    /** Ends what a person's browsers listen to; they connect anew, as who they are now. */
    void reconnect(UUID personId) {
        for (Connection connection : connections) {
            if (connection.viewer().personId().equals(personId)) close(connection);
        }
    }

    @TransactionalEventListener(phase = TransactionPhase.AFTER_COMMIT, fallbackExecution = true)
    void reconnect(AccountChanged changed) {
        reconnect(changed.personId());
    }
}
