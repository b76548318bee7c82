package io.mainstay.live;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The last events, for browsers that come back after a break. */
final class Memory {

    private static final int REMEMBERED = 500;

    private final Deque<LiveEvent> recent = new ArrayDeque<>();
    /** Behind this place nothing is missing. */
    private @Nullable Place completeSince;

    /** Starts anew: what lies before is not known. */
    synchronized void begin(Place place) {
        recent.clear();
        completeSince = place;
    }

    synchronized void add(List<LiveEvent> events) {
        recent.addAll(events);
        while (recent.size() > REMEMBERED) completeSince = recent.removeFirst().place();
    }

    /** What came behind a place; empty if that is not known. */
    synchronized Optional<List<LiveEvent>> since(@Nullable Place place) {
        if (place == null || completeSince == null || place.compareTo(completeSince) < 0) return Optional.empty();
        List<LiveEvent> after = new ArrayList<>();
        for (LiveEvent event : recent) if (event.place().compareTo(place) > 0) after.add(event);
        return Optional.of(after);
    }
}
