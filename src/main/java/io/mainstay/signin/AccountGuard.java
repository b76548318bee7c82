package io.mainstay.signin;

import io.mainstay.people.AccountChanged;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** Ends sessions and tokens with the account, in the same transaction. */
@Component
class AccountGuard {

    private final Sessions sessions;
    private final Tokens tokens;

    AccountGuard(Sessions sessions, Tokens tokens) {
        this.sessions = sessions;
        this.tokens = tokens;
    }

    @EventListener
    void on(AccountChanged change) {
        if (!change.locked()) return;
        sessions.revokeAll(change.personId(), null);
        tokens.revokeAll(change.personId());
    }
}
