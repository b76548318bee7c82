package io.mainstay.process.page;

import io.mainstay.access.Viewer;
import io.mainstay.record.FieldEdit;
import io.mainstay.record.Refusal;
import io.mainstay.record.Target;
import io.mainstay.ticket.Names;
import io.mainstay.ticket.TicketDoor;
import io.mainstay.ticket.TicketFields;
import io.mainstay.ticket.TicketRecord;
import io.mainstay.ticket.Writing;
import io.mainstay.web.Html;
import io.mainstay.web.Pages;
import io.mainstay.web.Toast;
import jakarta.servlet.http.HttpServletRequest;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;

/** Gives a record of a list to somebody; the list stays where it is. */
@Component
class AssignDialog {

    private static final String ME = "me";

    private final Names names;
    private final Pages pages;
    private final Clock clock;

    AssignDialog(Names names, Pages pages, Clock clock) {
        this.names = names;
        this.pages = pages;
        this.clock = clock;
    }

    /** @param asked {@code person} or {@code team} */
    record AssignForm(
            String action,
            String number,
            String id,
            String asked,
            String options,
            @Nullable String error) {}

    <R extends TicketRecord> Html ask(RecordSource<R> source, String number, String asked, Viewer viewer) {
        R record = TicketDoor.working(source.process(), number, viewer);
        return Html.page("process/page/assign", form(source, record, asked, null));
    }

    /**
     * @param assignee {@code me} takes it; empty: nobody
     * @param team empty: no team
     */
    <R extends TicketRecord> Html assign(
            RecordSource<R> source,
            String number,
            @Nullable String assignee,
            @Nullable String team,
            Viewer viewer,
            HttpServletRequest request) {
        R before = TicketDoor.working(source.process(), number, viewer);
        Writing writing = Writing.by(viewer, clock.instant());
        try {
            R after = ME.equals(assignee)
                    ? source.take(number, writing)
                    : source.process().edit(number, edits(assignee, team), writing);
            Toast said = said(after, assignee, team);
            return new Html(null, null, HttpStatus.OK, null, RecordAnswer.undoable(source, said, before, after));
        } catch (Refusal refusal) {
            if (refusal.kind() == Refusal.Kind.NOT_FOUND || ME.equals(assignee)) throw refusal;
            Refusal.Reason reason = refusal.reasons().getFirst();
            String error = pages.texts(viewer, request)
                    .text(reason.message(), reason.arguments().toArray());
            String asked = assignee == null ? "team" : "person";
            return Html.refused("process/page/assign", form(source, before, asked, error));
        }
    }

    private static AssignForm form(RecordSource<?> source, TicketRecord record, String asked, @Nullable String error) {
        UUID team = record.get(TicketFields.TEAM);
        String agents = "/pick/agent" + (team == null ? "" : "?team=" + team);
        return new AssignForm(
                source.process().path() + "/" + record.number() + "/assignee",
                record.number(),
                record.id().toString(),
                asked,
                asked.equals("team") ? "/pick/team" : agents,
                error);
    }

    private static List<FieldEdit<?>> edits(@Nullable String assignee, @Nullable String team) {
        List<FieldEdit<?>> edits = new ArrayList<>();
        if (team != null) edits.add(FieldEdit.parse(TicketFields.TEAM, team, null));
        if (assignee != null) edits.add(FieldEdit.parse(TicketFields.ASSIGNEE, assignee, null));
        return edits;
    }

    private Toast said(TicketRecord after, @Nullable String assignee, @Nullable String team) {
        if (ME.equals(assignee)) return Toast.of("process.assigned.taken", after.number());
        UUID person = after.get(TicketFields.ASSIGNEE);
        UUID group = after.get(TicketFields.TEAM);
        Names.Found found =
                names.find(new Names.Wanted().add(Target.PERSON, person).add(Target.TEAM, group));
        if (assignee != null && person != null)
            return Toast.of("process.assigned.person", after.number(), found.text(person));
        if (team != null && group != null) return Toast.of("process.assigned.team", after.number(), found.text(group));
        return Toast.of("process.assigned.nobody", after.number());
    }
}
