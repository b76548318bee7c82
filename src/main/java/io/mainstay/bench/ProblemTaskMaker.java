package io.mainstay.bench;

import io.mainstay.history.Chain;
import io.mainstay.history.Entry;
import io.mainstay.history.Head;
import io.mainstay.history.HistoryKind;
import io.mainstay.history.Payloads;
import java.time.Instant;
import java.util.SplittableRandom;
import java.util.UUID;

/** Makes the rows of a problem's task, which somebody of the problem's team does. */
final class ProblemTaskMaker {

    private final World world;
    private final Lexicon lexicon;
    private final ProblemPlan plan;

    ProblemTaskMaker(World world, Lexicon lexicon, ProblemPlan plan) {
        this.world = world;
        this.lexicon = lexicon;
        this.plan = plan;
    }

    void make(int index, UUID problem, Instant at, UUID owner, boolean closed, int team, ProblemRows rows) {
        SplittableRandom random = new SplittableRandom(plan.random(index).nextLong());
        UUID id = TicketMaker.id(at, random);
        String title = lexicon.title(random);
        String text = lexicon.text(random, 14);
        Entry created = new Chain(id, "problem_task", Head.NONE)
                .append(Payloads.of(HistoryKind.CREATED, false, "title", title, "description", text), at, owner, null);
        rows.base.history(created);
        CopyRows ticket = rows.base.ticket;
        ticket.add(id, "problem_task", ProblemPlan.taskNumber(index), title);
        ticket.add(closed ? 157 : 154, closed ? 5 : 2, !closed);
        ticket.add(2 + random.nextInt(3), null, null, null, null, world.organisations.getFirst(), null);
        ticket.add(null, owner, world.teams.get(team), owner, null, World.isRestricted(team));
        ticket.add(closed ? 5 : 1, at, at, at, null, null, closed ? at : null);
        ticket.add(null, null, 0, 0, created.seq(), created.hash(), "{}", problem)
                .end();
        rows.base.search(id, title, "", text);
        rows.task.row(id, index % 4 == 0 ? "rca" : "general", text, closed ? lexicon.text(random, 8) : null);
    }
}
