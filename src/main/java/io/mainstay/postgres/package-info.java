/** The embedded PostgreSQL: unpacked, initialised, started, supervised and stopped; or the address of an external one. */
@NullMarked
package io.mainstay.postgres;

import org.jspecify.annotations.NullMarked;
