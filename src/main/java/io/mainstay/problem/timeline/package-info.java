/** The incidents behind a problem on one axis of time, with what the problem itself went through. */
@NullMarked
package io.mainstay.problem.timeline;

import org.jspecify.annotations.NullMarked;
