package io.mainstay.demo;

import io.mainstay.access.Viewer;
import io.mainstay.demo.content.DemoIncident;
import io.mainstay.demo.content.DemoStep;
import io.mainstay.incident.Announcement;
import io.mainstay.incident.Hold;
import io.mainstay.incident.IncidentFields;
import io.mainstay.incident.IncidentImport;
import io.mainstay.incident.IncidentReplay;
import io.mainstay.problem.ProblemTrace;
import io.mainstay.record.Draft;
import io.mainstay.ticket.TicketFields;
import io.mainstay.ticket.Writing;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;

/** Tells what happened to the demo's incidents in the domain's own verbs. */
final class DemoPast {

    private final IncidentImport incidents;
    private final Directory directory;
    private final Map<String, UUID> planted = new HashMap<>();
    private final Map<String, List<ProblemTrace>> traces;

    /** @param traces what problems left at incidents, in the order of time */
    DemoPast(IncidentImport incidents, Directory directory, List<ProblemTrace> traces) {
        this.incidents = incidents;
        this.directory = directory;
        this.traces = traces.stream().collect(Collectors.groupingBy(ProblemTrace::incident));
    }

    /** Parents are told before their children. */
    IncidentReplay tell(DemoIncident incident) {
        IncidentReplay replay = open(incident);
        planted.put(incident.key(), replay.id());
        Deque<ProblemTrace> left = new ArrayDeque<>(traces.getOrDefault(number(incident), List.of()));
        for (DemoStep step : incident.steps()) {
            tellUntil(step.at(), left, replay);
            try {
                tell(step, replay);
            } catch (RuntimeException e) {
                throw new IllegalStateException(
                        "INC%07d, %s: %s".formatted(incident.number(), incident.key(), step), e);
            }
        }
        tellUntil(Instant.MAX, left, replay);
        return replay;
    }

    private static void tellUntil(Instant moment, Deque<ProblemTrace> left, IncidentReplay replay) {
        while (!left.isEmpty() && left.element().writing().at().isBefore(moment))
            left.remove().tell(replay);
    }

    private IncidentReplay open(DemoIncident incident) {
        Draft draft = Draft.blank()
                .set(TicketFields.TITLE, incident.title())
                .set(IncidentFields.DESCRIPTION, incident.description())
                .set(TicketFields.IMPACT, incident.impact())
                .set(TicketFields.URGENCY, incident.urgency())
                .set(TicketFields.CALLER, directory.person(incident.caller()))
                .set(TicketFields.ORGANISATION, directory.organisationOf(incident.caller()))
                .set(TicketFields.LOCATION, directory.location(incident.caller().location()))
                .set(IncidentFields.CONTACT_TYPE, incident.contactType())
                .set(TicketFields.CATEGORY, incident.category())
                .set(TicketFields.SUBCATEGORY, incident.subcategory())
                .set(TicketFields.SERVICE, directory.service(incident.service()))
                .set(TicketFields.TEAM, directory.team(incident.team()));
        Writing writing = Writing.by(directory.viewer(incident.openedBy()), incident.opened());
        return incidents.open(number(incident), draft, incident.team().restricted(), writing);
    }

    private void tell(DemoStep step, IncidentReplay replay) {
        Writing by = Writing.by(directory.viewer(step.actor()), step.at());
        switch (step) {
            case DemoStep.Take take -> replay.take(by);
            case DemoStep.Move move ->
                replay.edit(
                        draft -> draft.set(TicketFields.TEAM, directory.team(move.team())),
                        move.team().restricted(),
                        by);
            case DemoStep.Recategorise as ->
                replay.edit(
                        draft -> draft.set(TicketFields.CATEGORY, as.category())
                                .set(TicketFields.SUBCATEGORY, as.subcategory()),
                        false,
                        by);
            case DemoStep.Reply reply -> replay.reply(reply.text(), by);
            case DemoStep.Note note -> replay.note(note.text(), by);
            case DemoStep.Hold hold ->
                replay.hold(new Hold(hold.reason(), hold.text(), hold.followUp(), hold.vendorReference()), by);
            case DemoStep.Resume resume -> replay.start(by);
            case DemoStep.Resolve resolve -> replay.resolve(resolve.code(), resolve.notes(), by);
            case DemoStep.Reopen reopen -> replay.reopen(reopen.reason(), by);
            case DemoStep.Close close -> replay.close(close.byItself() ? Writing.by(Viewer.SYSTEM, close.at()) : by);
            case DemoStep.Cancel cancel -> replay.cancel(cancel.reason(), by);
            case DemoStep.Attach attach -> {
                UUID parent = planted.get(attach.parentKey());
                if (parent == null) throw new IllegalStateException("the parent has not been told yet");
                replay.edit(draft -> draft.set(TicketFields.PARENT, parent), false, by);
            }
            case DemoStep.Announce said ->
                replay.announce(new Announcement.Text(said.title(), said.text(), null, null, true), by);
            case DemoStep.Promise promise ->
                replay.edit(draft -> draft.set(TicketFields.NEXT_UPDATE, promise.nextUpdate()), false, by);
        }
    }

    static String number(DemoIncident incident) {
        return "INC%07d".formatted(incident.number());
    }
}
