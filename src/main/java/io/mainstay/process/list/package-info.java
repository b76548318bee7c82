/**
 * The list of a ticket process: its page, its parts, its export. A process says what is its own with a {@link
 * io.mainstay.process.list.TicketList}, a {@link io.mainstay.process.list.TicketListPages} and cells of its own.
 */
@NamedInterface("list")
@NullMarked
package io.mainstay.process.list;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
