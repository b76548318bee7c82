@NullMarked
package io.mainstay.problem.timeline;

import org.jspecify.annotations.NullMarked;
