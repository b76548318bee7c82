@NullMarked
package io.mainstay.problem.trend;

import org.jspecify.annotations.NullMarked;
