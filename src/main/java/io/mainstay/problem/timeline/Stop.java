package io.mainstay.problem.timeline;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** One line of the timeline as a list, where the drawing has no room: an incident came, or the problem moved. */
record Stop(Instant at, @Nullable Lane lane, @Nullable MoveLabel move) {}
