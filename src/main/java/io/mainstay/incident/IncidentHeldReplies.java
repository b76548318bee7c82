package io.mainstay.incident;

import io.mainstay.access.Viewer;
import io.mainstay.attachment.Attachments;
import io.mainstay.people.Viewers;
import io.mainstay.record.Draft;
import io.mainstay.record.Refusal;
import io.mainstay.ticket.TicketAccess;
import io.mainstay.ticket.TicketDoor;
import io.mainstay.ticket.TicketFields;
import io.mainstay.ticket.Writing;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * An agent's reply can be undone for some seconds: until then it is kept, but neither in the history nor shown to
 * anybody outside. What was accepted here is sent, whatever becomes of the browser or of this node.
 */
@Component
class IncidentHeldReplies {

    private static final Logger LOG = LoggerFactory.getLogger(IncidentHeldReplies.class);
    private static final Duration RETRY = Duration.ofMinutes(1);
    private static final Duration MEMORY = Duration.ofDays(1);

    private final HeldReplies held;
    private final Incidents incidents;
    private final Attachments attachments;
    private final Viewers viewers;
    private final TransactionTemplate transactions;
    private final IncidentSettings settings;
    private final Clock clock;

    IncidentHeldReplies(
            HeldReplies held,
            Incidents incidents,
            Attachments attachments,
            Viewers viewers,
            TransactionTemplate transactions,
            IncidentSettings settings,
            Clock clock) {
        this.held = held;
        this.incidents = incidents;
        this.attachments = attachments;
        this.viewers = viewers;
        this.transactions = transactions;
        this.settings = settings;
        this.clock = clock;
    }

    /** Keeps a reply that could be sent now. The same id a second time changes nothing. */
    void hold(UUID id, String number, String text, List<UUID> uploads, Viewer viewer) {
        Incident incident = TicketDoor.reading(incidents, number, viewer);
        if (!TicketAccess.speaks(viewer, incident.ticket().values()))
            throw Refusal.forbidden("incident.refusal.not_allowed.reply");
        Instant now = clock.instant();
        if (!text.isBlank() || uploads.isEmpty())
            IncidentVerbs.reply(new Draft(incident.ticket().values()), text, Writing.by(viewer, now), false);
        if (held.hold(id, incident.id(), viewer.personId(), text, uploads, now.plus(settings.replyUndo())))
            Thread.ofVirtual().name("held-reply").start(this::sendWhenDue);
    }

    /** Puts it on hold; the question to its caller waits like any reply, so that both are undone together. */
    Incident holdAndAsk(String number, Hold hold, Writing writing) {
        Viewer viewer = writing.actor();
        String question = hold.message();
        UUID caller = TicketDoor.working(incidents, number, viewer).get(TicketFields.CALLER);
        boolean asks = hold.reason() == HoldReason.AWAITING_CALLER
                && !viewer.personId().equals(caller);
        if (!asks || question == null || question.isBlank()) return incidents.hold(number, hold, writing);
        Incident incident = transactions.execute(transaction -> {
            Incident onHold = incidents.hold(number, hold.messageLater(), writing);
            UUID id = questionOf(onHold.id(), onHold.version());
            Instant due = writing.at().plus(settings.replyUndo());
            held.hold(id, onHold.id(), viewer.personId(), question, List.of(), due);
            return onHold;
        });
        Thread.ofVirtual().name("held-reply").start(this::sendWhenDue);
        return incident;
    }

    /** The id of the question that was asked with the hold that led to a version. */
    static UUID questionOf(UUID incidentId, int version) {
        return UUID.nameUUIDFromBytes((incidentId + "/" + version).getBytes(StandardCharsets.US_ASCII));
    }

    /** Takes a reply back. @throws Refusal if it is sent already */
    void withdraw(UUID id, String number, Viewer viewer) {
        Incident incident = TicketDoor.reading(incidents, number, viewer);
        if (!held.withdraw(id, incident.id(), viewer.personId())) throw Refusal.notNow("incident.held.sent");
    }

    /** Who moves an incident on has no more doubts about what they wrote just before. */
    void sendNow(String number, Viewer viewer) {
        Incident incident = incidents.find(number, viewer).orElseThrow(Refusal::notFound);
        Instant now = clock.instant();
        if (held.hasten(incident.id(), viewer.personId(), now)) sendDue(now);
    }

    /** Sends what is due; also what another node left behind. */
    void sendDue(Instant now) {
        while (sendNext(now)) LOG.debug("sent a reply");
    }

    void forget(Instant now) {
        held.forgetSent(now.minus(MEMORY));
    }

    private void sendWhenDue() {
        try {
            Thread.sleep(settings.replyUndo());
            sendDue(clock.instant());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        } catch (RuntimeException e) {
            LOG.warn("A reply waits for the next run of its job: {}", e.toString());
        }
    }

    private boolean sendNext(Instant now) {
        Attempt attempt = new Attempt();
        try {
            transactions.executeWithoutResult(transaction -> held.nextDue(now).ifPresent(reply -> {
                attempt.reply = reply;
                send(reply, now);
            }));
        } catch (Refusal refusal) {
            HeldReply reply = attempt.reply;
            if (reply == null) throw refusal;
            held.refused(reply.id(), refusal.reasons().getFirst().message());
        } catch (RuntimeException e) {
            HeldReply reply = attempt.reply;
            if (reply == null) throw e;
            LOG.warn("The reply {} could not be sent and will be tried again", reply.id(), e);
            held.defer(reply.id(), now.plus(RETRY));
        }
        return attempt.reply != null;
    }

    private void send(HeldReply reply, Instant now) {
        Viewer author = viewers.viewer(reply.authorId()).orElseThrow(Refusal::notFound);
        Incident incident = incidents.find(reply.ticketId(), author).orElseThrow(Refusal::notFound);
        if (!reply.text().isBlank()) incidents.reply(incident.number(), reply.text(), Writing.by(author, now));
        if (!reply.uploads().isEmpty()) attachments.attach(incident.id(), reply.uploads(), true, author);
        held.sent(reply.id(), now);
    }

    /** Which reply the attempt was about, once that is known. */
    private static final class Attempt {
        private @Nullable HeldReply reply;
    }
}
