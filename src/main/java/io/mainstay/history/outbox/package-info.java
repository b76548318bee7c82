/** The log in order of delivery, and the followers that lead each subscriber along it. */
@NamedInterface("outbox")
@NullMarked
package io.mainstay.history.outbox;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
