/** What the pages, lists and resources of all ticket processes share; it knows none of them. */
@NullMarked
package io.mainstay.process;

import org.jspecify.annotations.NullMarked;
