/** Recurring jobs: each runs once per cluster, whichever node is free. */
@NullMarked
package io.mainstay.job;

import org.jspecify.annotations.NullMarked;
