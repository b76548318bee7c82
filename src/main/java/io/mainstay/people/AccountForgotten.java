package io.mainstay.people;

import java.util.UUID;

/** Told on every node after an account changed on any: what is remembered of it is out of date. */
public record AccountForgotten(UUID personId) {}
