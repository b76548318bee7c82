package io.mainstay.search;

import java.time.Instant;
import java.util.UUID;

/** A ticket that a search found. */
public record TicketHit(UUID id, String type, String number, String title, boolean active, Instant opened) {}
