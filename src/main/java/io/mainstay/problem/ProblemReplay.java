package io.mainstay.problem;

import io.mainstay.access.Viewer;
import io.mainstay.history.Event;
import io.mainstay.history.HistoryKind;
import io.mainstay.problem.Cause.CauseText;
import io.mainstay.record.Draft;
import io.mainstay.record.Ids;
import io.mainstay.record.Values;
import io.mainstay.ticket.References.Facts;
import io.mainstay.ticket.TicketFields;
import io.mainstay.ticket.TicketReplay;
import io.mainstay.ticket.TicketWriter;
import io.mainstay.ticket.Writing;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * A problem whose past is told in memory: the same verbs, moves and rules as live, at the moments when it happened. What
 * it does to incidents comes back as traces. The caller vouches for references, and that no incident waits for the
 * problem when it ends.
 */
public final class ProblemReplay {

    private final TicketReplay ticket;
    private final ProblemRules rules;
    private final CallerTexts texts;
    private final Map<UUID, Cause> causes = new LinkedHashMap<>();
    private final List<Relation> relations = new ArrayList<>();
    private final Map<UUID, Instant> disturbed = new LinkedHashMap<>();
    private final List<TicketReplay> tasks = new ArrayList<>();
    private final List<String> incidents = new ArrayList<>();

    /** Two problems that have to do with each other. */
    record Relation(UUID problemId, UUID otherId, Instant since) {}

    ProblemReplay(TicketReplay ticket, ProblemRules rules, CallerTexts texts) {
        this.ticket = ticket;
        this.rules = rules;
        this.texts = texts;
    }

    TicketReplay ticket() {
        return ticket;
    }

    Collection<Cause> causes() {
        return causes.values();
    }

    List<Relation> relations() {
        return relations;
    }

    /** Since when it disturbs which services, besides its own. */
    Map<UUID, Instant> disturbed() {
        return disturbed;
    }

    List<TicketReplay> tasks() {
        return tasks;
    }

    public UUID id() {
        return ticket.values().require(TicketFields.ID);
    }

    public String number() {
        return ticket.values().require(TicketFields.NUMBER);
    }

    /** As it stands now. */
    public Values values() {
        return ticket.values();
    }

    /** Moves it; those moves that need more are methods of their own. @param text closing notes, or why it is canceled */
    public void move(ProblemMove move, @Nullable String text, Writing writing) {
        move(move, writing, draft -> {
            switch (move) {
                case ASSESS -> ProblemVerbs.assess(draft);
                case CONFIRM -> ProblemVerbs.confirm(draft);
                case FIX -> ProblemVerbs.fix(draft);
                case RESOLVE -> ProblemVerbs.resolve(draft, text, writing);
                case COMPLETE -> ProblemVerbs.complete(draft, writing);
                case CANCEL -> ProblemVerbs.cancel(draft, text, writing);
                case REANALYSE -> ProblemVerbs.reanalyse(draft);
                case ACCEPT_RISK, MARK_DUPLICATE ->
                    throw new IllegalArgumentException(move + " has a method of its own");
            }
        });
    }

    public void acceptRisk(RiskAcceptance risk, Writing writing) {
        LocalDate today = LocalDate.ofInstant(writing.at(), writing.actor().zone());
        move(ProblemMove.ACCEPT_RISK, writing, draft -> ProblemVerbs.acceptRisk(draft, risk, today, writing));
    }

    /** It has no tasks; its incidents move to the survivor. */
    public List<ProblemTrace> markDuplicate(ProblemReplay survivor, Writing writing) {
        move(ProblemMove.MARK_DUPLICATE, writing, draft -> ProblemVerbs.markDuplicate(draft, survivor.id(), writing));
        if (incidents.isEmpty()) return List.of();
        Writing effect = Writing.by(Viewer.SYSTEM, writing.at()).because(ticket.asCause());
        survivor.tell(linking(incidents), effect);
        Event left = ProblemLinks.entry(HistoryKind.UNLINKED, "problem", number());
        Event arrived = ProblemLinks.entry(HistoryKind.LINKED, "problem", survivor.number());
        List<ProblemTrace> moved = new ArrayList<>();
        for (String incident : incidents)
            moved.add(new ProblemTrace.Moved(survivor.id(), incident, effect, left, arrived));
        survivor.incidents.addAll(incidents);
        incidents.clear();
        return moved;
    }

    public void declareKnownError(Writing writing) {
        edit(draft -> ProblemVerbs.declareKnownError(draft, writing), writing);
    }

    public void edit(Consumer<Draft> change, Writing writing) {
        write(writing, draft -> {
            change.accept(draft);
            return List.of();
        });
    }

    public void note(String text, Writing writing) {
        write(writing, draft -> TicketWriter.note(text));
    }

    public UUID suspect(CauseText text, Writing writing) {
        UUID id = Ids.next(writing.at().toEpochMilli());
        causes.put(id, new Cause(id, text, writing.at()));
        tell(List.of(Cause.event(HistoryKind.ITEM_ADDED, id, text)), writing);
        return id;
    }

    public void judge(UUID cause, CauseText text, Writing writing) {
        causes.computeIfPresent(cause, (id, before) -> new Cause(id, text, before.added()));
        tell(List.of(Cause.event(HistoryKind.ITEM_CHANGED, cause, text)), writing);
    }

    public void relate(ProblemReplay other, Writing writing) {
        relations.add(new Relation(id(), other.id(), writing.at()));
        tell(List.of(ProblemLinks.entry(HistoryKind.LINKED, "problem", other.number())), writing);
        Writing effect = writing.because(ticket.asCause());
        other.tell(List.of(ProblemLinks.entry(HistoryKind.LINKED, "problem", number())), effect);
    }

    public void disturbs(UUID service, String name, Writing writing) {
        disturbed.put(service, writing.at());
        tell(List.of(ProblemServices.entry(HistoryKind.LINKED, name)), writing);
    }

    public List<ProblemTrace> link(List<String> numbers, Writing writing) {
        tell(linking(numbers), writing);
        return numbers.stream().map(number -> linked(number, writing)).toList();
    }

    private static List<Event> linking(List<String> numbers) {
        return numbers.stream()
                .map(number -> ProblemLinks.entry(HistoryKind.LINKED, "incident", number))
                .toList();
    }

    /** Its workaround helped with an incident that is linked to none yet. */
    public List<ProblemTrace> apply(String incident, Writing writing) {
        write(writing, draft -> {
            draft.set(ProblemFields.APPLIED, draft.require(ProblemFields.APPLIED) + 1);
            return List.of(ProblemLinks.entry(HistoryKind.LINKED, "incident", incident));
        });
        return List.of(new ProblemTrace.Application(id(), incident, writing), linked(incident, writing));
    }

    /** @param open the incidents that it is behind and that are open, each with the language of its caller */
    public List<ProblemTrace> communicate(
            Communication.Subject subject, boolean isPublic, Map<String, Locale> open, Writing writing) {
        String text = ticket.values()
                .require(
                        subject == Communication.Subject.WORKAROUND
                                ? ProblemFields.WORKAROUND
                                : ProblemFields.FIX_NOTES);
        tell(List.of(ProblemCommunications.entry(text, open.size())), writing);
        Writing effect = Writing.by(Viewer.SYSTEM, writing.at()).because(ticket.asCause());
        List<ProblemTrace> traces = new ArrayList<>();
        open.forEach((incident, language) -> {
            String heading = texts.in(isPublic ? language : Locale.ENGLISH, "problem.communication." + subject.code());
            traces.add(new ProblemTrace.Message(id(), incident, effect, subject, isPublic, heading, text));
        });
        return traces;
    }

    private ProblemTrace linked(String incident, Writing writing) {
        incidents.add(incident);
        Event told = ProblemLinks.entry(HistoryKind.LINKED, "problem", number());
        return new ProblemTrace.Link(id(), incident, writing.because(ticket.asCause()), told);
    }

    private void move(ProblemMove move, Writing writing, Consumer<Draft> verb) {
        ProblemMoves.require(move, writing.actor(), ticket.values());
        edit(verb, writing);
    }

    private void tell(List<Event> events, Writing writing) {
        ticket.write(new Draft(ticket.values()), events, writing);
    }

    private void write(Writing writing, Function<Draft, List<Event>> verb) {
        Draft draft = new Draft(ticket.values());
        List<Event> events = verb.apply(draft);
        rules.settle(draft, new Facts(null, null, false), writing.at());
        ticket.write(draft, events, writing);
    }
}
