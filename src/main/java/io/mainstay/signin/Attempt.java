package io.mainstay.signin;

import io.mainstay.people.Account;
import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** What came of an attempt to sign in. */
sealed interface Attempt {

    record Welcome(Account account, @Nullable Instant credentialChangedAt) implements Attempt {}

    /** Wrong name or password; which of them is not told. */
    record Wrong() implements Attempt {}

    /** Not even looked at: too many before. */
    record Wait(Duration duration) implements Attempt {}
}
