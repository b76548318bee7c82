package io.mainstay.bench;

import io.mainstay.history.Chain;
import io.mainstay.history.Entry;
import io.mainstay.history.Head;
import io.mainstay.history.HistoryKind;
import io.mainstay.history.Payloads;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.SplittableRandom;
import java.util.UUID;
import java.util.function.IntFunction;

/** Makes the rows of one problem: ticket, detail, links, applications, a cause, search text and a valid history chain. */
final class ProblemMaker {

    /** Every second problem has a task. */
    private static final int TASK = 2;

    private final World world;
    private final ProblemPlan plan;
    private final IntFunction<UUID> incidents;
    private final Lexicon lexicon = new Lexicon();
    private final Zipf services = new Zipf(World.SERVICES, 0.9);
    private final ProblemTaskMaker tasks;

    /** @param incidents the id of each ticket */
    ProblemMaker(World world, ProblemPlan plan, IntFunction<UUID> incidents) {
        this.world = world;
        this.plan = plan;
        this.incidents = incidents;
        tasks = new ProblemTaskMaker(world, lexicon, plan);
    }

    void make(int index, ProblemRows rows) {
        SplittableRandom random = plan.random(index);
        ProblemStory story = ProblemStory.of(index, plan, lexicon, random);
        int service = services.draw(random);
        int team = world.serviceTeam[service];
        List<UUID> members = world.members.get(team);
        UUID owner = members.get(random.nextInt(members.size()));
        Entry last = history(index, story, owner, rows);
        TicketRows base = rows.base;
        base.ticket.add(story.id(), "problem", ProblemPlan.number(index), story.title());
        int stateClass = story.state() == 101 ? 1 : story.isClosed() ? 5 : story.state() == 106 ? 4 : 2;
        base.ticket.add(story.state(), stateClass, stateClass < 5);
        base.ticket.add(2 + random.nextInt(3), 2, 2, "c" + service % 12, null, world.organisations.getFirst(), null);
        base.ticket.add(null, owner, world.teams.get(team), owner, world.services.get(service));
        base.ticket.add(
                World.isRestricted(team), story.isClosed() ? 5 : 1, story.opened(), story.opened(), story.updated());
        base.ticket.add(null, story.state() >= 106 ? story.updated() : null, story.isClosed() ? story.updated() : null);
        base.ticket.add(null, null, 0, 0, last.seq(), last.hash(), "{}", null).end();
        base.search(story.id(), story.title(), "", story.words());
        detail(rows, story, owner, links(index, story, owner, random, rows));
        if (index % TASK == 0) tasks.make(index, story.id(), story.opened(), owner, story.isClosed(), team, rows);
        rows.cause.row(
                TicketMaker.id(story.opened(), random),
                story.id(),
                lexicon.title(random),
                "configuration",
                lexicon.text(random, 12),
                story.state() > 102,
                story.opened());
    }

    private Entry history(int index, ProblemStory story, UUID owner, ProblemRows rows) {
        Chain chain = new Chain(story.id(), "problem", Head.NONE);
        Entry last = chain.append(
                Payloads.of(HistoryKind.CREATED, true, "title", story.title(), "symptoms", story.symptoms()),
                story.opened(),
                owner,
                null);
        rows.base.history(last);
        for (int i = 0; i < plan.links(index); i++) {
            int ticket = plan.ticket(index, i);
            last = chain.append(
                    Payloads.of(HistoryKind.LINKED, false, "type", "incident", "number", TicketMaker.number(ticket)),
                    plan.linked(ticket),
                    owner,
                    null);
            rows.base.history(last);
        }
        if (story.state() == 101) return last;
        String state = Integer.toString(story.state());
        last = chain.append(Payloads.of(HistoryKind.CHANGED, false, "state", state), story.updated(), owner, null);
        rows.base.history(last);
        return last;
    }

    /** @return how many of them its workaround helped */
    private int links(int index, ProblemStory story, UUID owner, SplittableRandom random, ProblemRows rows) {
        int applied = 0;
        for (int i = 0; i < plan.links(index); i++) {
            int ticket = plan.ticket(index, i);
            UUID incident = incidents.apply(ticket);
            rows.link.row(incident, story.id(), plan.linked(ticket), owner);
            if (!story.known() || random.nextInt(3) == 0) continue;
            rows.application.row(story.id(), incident, plan.linked(ticket), owner);
            applied++;
        }
        return applied;
    }

    private void detail(ProblemRows rows, ProblemStory story, UUID owner, int applied) {
        boolean accepted = "risk_accepted".equals(story.resolution());
        LocalDate review = LocalDate.ofInstant(plan.now(), ZoneOffset.UTC).plusDays(30);
        rows.problem.row(
                story.id(),
                story.symptoms() + " " + story.cause(),
                story.symptoms(),
                story.cause(),
                story.state() >= 104 ? story.workaround() : null,
                story.known() ? story.workaround() : null,
                story.known() && applied % 2 == 0,
                story.known(),
                story.known() ? story.opened() : null,
                story.resolution(),
                story.resolution() == null ? null : story.cause(),
                accepted ? story.cause() : null,
                accepted ? "Person 4000" : null,
                accepted ? review : null,
                story.state() >= 106 && !accepted ? owner : null,
                story.isClosed() ? owner : null,
                applied);
    }
}
