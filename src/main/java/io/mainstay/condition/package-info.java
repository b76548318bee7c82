/** The one typed condition tree: lists, rules and clocks speak it; it compiles to SQL and evaluates in memory. */
@NullMarked
package io.mainstay.condition;

import org.jspecify.annotations.NullMarked;
