/** What all ticket processes share: the base table, its fields and the one write path. */
@NullMarked
package io.mainstay.ticket;

import org.jspecify.annotations.NullMarked;
