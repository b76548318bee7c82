/** What the mass of incidents tells: which services disturb most, and which disturbances come back by the clock. */
@NullMarked
package io.mainstay.problem.trend;

import org.jspecify.annotations.NullMarked;
