package io.mainstay.people;

import io.mainstay.access.Viewer;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * An active person who may sign in.
 *
 * @param credentialChangedAt when the password was last set, or null if there is none
 */
public record Account(
        Viewer viewer, Theme theme, Keys keys, @Nullable Instant credentialChangedAt) {}
