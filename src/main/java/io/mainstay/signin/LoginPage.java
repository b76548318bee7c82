package io.mainstay.signin;

import org.jspecify.annotations.Nullable;

/**
 * The sign-in page.
 *
 * @param ended whether somebody was writing when they were found to be signed out
 * @param waitMinutes for how long this name or address has to wait; 0: not at all
 */
record LoginPage(
        @Nullable String organisation, String userName, String next, boolean ended, boolean wrong, long waitMinutes) {}
