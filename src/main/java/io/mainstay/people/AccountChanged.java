package io.mainstay.people;

import java.util.UUID;

/**
 * Told in the transaction in which what a person may do changed: roles, teams, activation, profile.
 *
 * @param locked whether the account was deactivated, so that sessions and tokens must end
 */
public record AccountChanged(UUID personId, boolean locked) {}
