/** Problem management: the causes behind incidents, their workarounds as known errors, and how they are removed. */
@NullMarked
package io.mainstay.problem;

import org.jspecify.annotations.NullMarked;
