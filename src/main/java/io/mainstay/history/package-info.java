/** The append-only log: audit trail, activity stream and outbox in one. */
@NullMarked
package io.mainstay.history;

import org.jspecify.annotations.NullMarked;
