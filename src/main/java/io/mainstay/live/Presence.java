package io.mainstay.live;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.springframework.stereotype.Component;

/**
 * Who looks at which ticket, and who writes. It lives in memory and is forgotten when nobody says so again; nodes tell
 * each other. Only those who are on a ticket themselves hear who else is.
 */
@Component
class Presence {

    static final Duration LIFETIME = Duration.ofSeconds(45);

    private final LiveHub hub;
    private final Clock clock;
    private final Map<UUID, Map<UUID, Seen>> tickets = new HashMap<>();

    Presence(LiveHub hub, Clock clock) {
        this.hub = hub;
        this.clock = clock;
    }

    /** What somebody does. */
    enum Doing {
        VIEWING,
        TYPING,
        LEFT
    }

    /** That somebody is on a ticket. */
    record Sign(UUID ticketId, UUID personId, String name, Doing doing) {}

    private record Seen(Sign sign, Instant until) {}

    /** Takes note; tells the others on that ticket if it is news. */
    void note(Sign sign) {
        Set<UUID> people;
        synchronized (this) {
            Instant now = clock.instant();
            Map<UUID, Seen> here = tickets.computeIfAbsent(sign.ticketId(), id -> new HashMap<>());
            boolean expired = here.values().removeIf(seen -> seen.until().isBefore(now));
            Seen before = sign.doing() == Doing.LEFT
                    ? here.remove(sign.personId())
                    : here.put(sign.personId(), new Seen(sign, now.plus(LIFETIME)));
            boolean same =
                    before == null ? sign.doing() == Doing.LEFT : before.sign().doing() == sign.doing();
            if (here.isEmpty()) tickets.remove(sign.ticketId());
            if (same && !expired) return;
            people = Set.copyOf(here.keySet());
        }
        hub.tell(people, "event: presence\ndata: {\"id\":\"" + sign.ticketId() + "\"}\n\n");
    }

    /** Who is on a ticket now, by name. */
    synchronized List<Sign> on(UUID ticketId) {
        Instant now = clock.instant();
        List<Sign> signs = new ArrayList<>();
        for (Seen seen : tickets.getOrDefault(ticketId, Map.of()).values()) {
            if (!seen.until().isBefore(now)) signs.add(seen.sign());
        }
        signs.sort(Comparator.comparing(Sign::name));
        return signs;
    }

    /** Forgets tickets that nobody looks at any more. */
    synchronized void forget() {
        Instant now = clock.instant();
        tickets.values().removeIf(here -> {
            here.values().removeIf(seen -> seen.until().isBefore(now));
            return here.isEmpty();
        });
    }
}
