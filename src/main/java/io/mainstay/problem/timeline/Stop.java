package io.mainstay.problem.timeline;

import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** One line of the timeline as a list, where the drawing has no room: an incident came, or the problem moved. */
record Stop(Instant at, @Nullable Lane lane, @Nullable MoveLabel move) {

    /** In the order of time. */
    static List<Stop> of(Timeline timeline) {
        return Stream.concat(
                        timeline.lanes().stream().map(lane -> new Stop(lane.opened(), lane, null)),
                        timeline.moves().stream()
                                .map(move -> new Stop(move.move().at(), null, move)))
                .sorted(Comparator.comparing(Stop::at))
                .toList();
    }
}
