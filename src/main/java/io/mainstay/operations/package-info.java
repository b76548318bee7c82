/** What those who run Mainstay look at: health, metrics, and the context of each line of the log. */
@NullMarked
package io.mainstay.operations;

import org.jspecify.annotations.NullMarked;
