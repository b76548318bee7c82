package io.mainstay.signin;

import io.mainstay.access.Grant;
import io.mainstay.access.Role;
import io.mainstay.access.Viewer;
import io.mainstay.people.OrganisationFields;
import io.mainstay.people.Organisations;
import io.mainstay.people.People;
import io.mainstay.people.PersonFields;
import io.mainstay.record.Draft;
import io.mainstay.record.Refusal;
import java.time.Clock;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.annotation.Profile;
import org.springframework.context.event.EventListener;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * The first start in production: whoever reads the log's one-time token becomes the administrator. Every node that
 * starts before that prints a token of its own; all of them end with the first administrator.
 */
@Service
@Profile("serve")
class Setup {

    private static final Logger LOG = LoggerFactory.getLogger(Setup.class);

    /** What the set-up page asks for. */
    record Request(String token, String organisation, String name, String userName, String email, String password) {}

    private final JdbcClient jdbc;
    private final People people;
    private final Organisations organisations;
    private final Credentials credentials;
    private final Clock clock;
    private volatile boolean done;

    Setup(JdbcClient jdbc, People people, Organisations organisations, Credentials credentials, Clock clock) {
        this.jdbc = jdbc;
        this.people = people;
        this.organisations = organisations;
        this.credentials = credentials;
        this.clock = clock;
    }

    boolean isNeeded() {
        if (done) return false;
        done = people.anAdministratorExists();
        return !done;
    }

    @EventListener(ApplicationReadyEvent.class)
    void printToken() {
        if (isNeeded()) LOG.warn("No administrator yet. Open /setup and enter this one-time token: {}", issue());
    }

    String issue() {
        String token = Secrets.next();
        jdbc.sql("insert into setup_token (token_hash, created_at) values (?, ?)")
                .params(Secrets.sha256(token), clock.instant().atOffset(ZoneOffset.UTC))
                .update();
        return token;
    }

    /** Makes the administrator. @return their id */
    @Transactional
    UUID complete(Request request) {
        jdbc.sql("select pg_advisory_xact_lock(hashtext('setup'))")
                .query((row, index) -> 0)
                .single();
        if (!isNeeded()) throw Refusal.notNow("signin.refusal.set_up_already");
        Boolean known = jdbc.sql("select exists (select from setup_token where token_hash = ?)")
                .param(Secrets.sha256(request.token().strip()))
                .query(Boolean.class)
                .single();
        if (!known)
            throw new Refusal(
                    Refusal.Kind.INVALID, new Refusal.Reason("token", "signin.refusal.setup_token", List.of()));
        UUID organisation = Viewer.SYSTEM.organisationId();
        rename(organisation, request.organisation());
        UUID id = people.create(
                Viewer.SYSTEM,
                Draft.blank()
                        .set(PersonFields.USER_NAME, request.userName())
                        .set(PersonFields.NAME, request.name())
                        .set(PersonFields.EMAIL, request.email())
                        .set(PersonFields.ORGANISATION, organisation));
        people.grant(Viewer.SYSTEM, id, Set.of(Grant.of(Role.ADMINISTRATOR), Grant.of(Role.AGENT)));
        credentials.set(Viewer.SYSTEM, id, request.password());
        jdbc.sql("delete from setup_token").update();
        return id;
    }

    /** A name that is refused is told at the field {@code organisation}: {@code name} is the person's. */
    private void rename(UUID organisation, String name) {
        Draft draft = new Draft(organisations.get(Viewer.SYSTEM, organisation)).set(OrganisationFields.NAME, name);
        try {
            organisations.edit(Viewer.SYSTEM, organisation, draft);
        } catch (Refusal refusal) {
            throw new Refusal(
                    refusal.kind(),
                    refusal.reasons().stream()
                            .map(reason -> new Refusal.Reason("organisation", reason.message(), reason.arguments()))
                            .toList());
        }
    }
}
