package io.mainstay.live;

import io.mainstay.people.AccountChanged;
import io.mainstay.people.AccountForgotten;
import java.util.UUID;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.context.event.EventListener;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;

/**
 * Tells every node, with the commit, that an account is no longer what it was: what they remember of it is forgotten,
 * and its browsers connect anew, as who they are now. Where nothing arrives this happens within minutes.
 */
@Component
class AccountWire implements Ear {

    private static final String CHANNEL = "mainstay_account";

    private final JdbcTemplate jdbc;
    private final ApplicationEventPublisher events;
    private final LiveHub hub;

    AccountWire(JdbcTemplate jdbc, ApplicationEventPublisher events, LiveHub hub) {
        this.jdbc = jdbc;
        this.events = events;
        this.hub = hub;
    }

    /** In the transaction of the change; PostgreSQL delivers it when that commits. */
    @EventListener
    void tell(AccountChanged changed) {
        jdbc.query(
                "select pg_notify(?, ?)", row -> {}, CHANNEL, changed.personId().toString());
    }

    @Override
    public String channel() {
        return CHANNEL;
    }

    @Override
    public void hear(String personId) {
        UUID id = UUID.fromString(personId);
        events.publishEvent(new AccountForgotten(id));
        hub.reconnect(id);
    }

    @Override
    public void resume() {
        hub.closeAll();
    }
}
