package io.mainstay.problem.timeline;

import io.mainstay.problem.ProblemState;
import java.time.Instant;

/** The moment at which the problem came into a state. */
record Move(Instant at, ProblemState state) {}
