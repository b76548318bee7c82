package io.mainstay.signin;

import io.mainstay.record.Coded;
import java.util.Locale;

/** What a token lets its owner's programs do; never more than the owner may. */
public enum TokenScope implements Coded {
    /** GET and HEAD. */
    READ,
    /** Changes of tickets and what hangs on them. */
    WRITE,
    /** Changes of people, teams, settings. */
    ADMIN;

    @Override
    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }
}
