package io.mainstay.bench;

import io.mainstay.history.Cause;
import io.mainstay.history.Entry;
import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashSet;
import java.util.Set;
import java.util.SplittableRandom;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Makes the rows of one incident: ticket, detail, watchers, search text and a valid history chain. */
final class TicketMaker {

    static final Duration SPAN = Duration.ofDays(5 * 365);
    private static final int[][] MATRIX = {{1, 2, 3}, {2, 3, 4}, {3, 4, 5}};
    private static final String[] CONTACTS = {"self-service", "email", "phone", "monitoring", "chat", "walk-in"};
    private static final String[] CLOSE_CODES = {
        "solution_provided", "workaround_provided", "user_error", "resolved_by_caller", "duplicate", "known_error"
    };

    private final World world;
    private final Instant now;
    private final long seed;
    private final ProblemPlan plan;
    private final Lexicon lexicon = new Lexicon();
    private final TicketStory story = new TicketStory(lexicon);
    private final Zipf callers = new Zipf(World.PEOPLE - World.AGENTS, 0.7);
    private final Zipf services = new Zipf(World.SERVICES, 0.9);
    private final Zipf categories = new Zipf(12, 1.1);
    private final Zipf contacts = new Zipf(CONTACTS.length, 1.6);
    private final Zipf closeCodes = new Zipf(CLOSE_CODES.length, 1.5);

    TicketMaker(World world, int tickets, Instant now, long seed) {
        this.world = world;
        this.now = now;
        this.seed = seed;
        this.plan = new ProblemPlan(tickets, now, seed);
    }

    /** Who is concerned; team and service by their place in the world. */
    private record Roles(
            int caller,
            UUID callerId,
            UUID openedBy,
            int team,
            int service,
            @Nullable UUID assignee) {}

    void make(int index, TicketRows rows) {
        SplittableRandom random = random(index);
        Course course = Course.draw(random, opened(index, random), now);
        double age = Duration.between(course.opened(), now).toDays() / 365.0;
        UUID id = id(course.opened(), random);
        Roles roles = roles(random, course, age);
        String title = lexicon.title(random);
        String text = lexicon.text(random, 12 + random.nextInt(30)) + lexicon.planted(random, age);
        Entry last = story.write(rows, random, id, course, roles.callerId, roles.assignee, title, text, link(index));
        rows.ticket.add(id, "incident", number(index), title);
        rows.ticket.add(course.state(), course.stateClass(), course.isActive());
        classify(rows, random, roles);
        rows.ticket.add(course.turn(), course.updated(), course.opened(), course.updated());
        rows.ticket.add(course.responded(), course.resolved(), course.closed());
        rows.ticket.add(course.state() == 3 ? now.plus(Duration.ofHours(random.nextInt(400) - 100)) : null);
        boolean promised = course.isActive() && random.nextInt(5) == 0;
        rows.ticket.add(promised ? now.plus(Duration.ofMinutes(random.nextInt(3000))) : null);
        rows.ticket.add((int) (-Math.log(1 - random.nextDouble()) * 0.7), random.nextInt(33) == 0 ? 1 : 0);
        rows.ticket.add(last.seq(), last.hash(), custom(random), null).end();
        detail(rows, random, id, course, text, roles.assignee);
        // Watchers only: who is merely affected reads what is announced, not the ticket.
        Set<UUID> watchers = new LinkedHashSet<>();
        for (int i = random.nextInt(8); i > 5; i--) watchers.add(world.people.get(callers.draw(random)));
        for (UUID person : watchers) rows.person.row(id, person, "watcher", course.opened(), course.opened());
    }

    private SplittableRandom random(int index) {
        return new SplittableRandom(seed + index * 0x9E3779B97F4A7C15L);
    }

    static String number(int index) {
        return "INC%07d".formatted(index + 1);
    }

    /** The id that {@link #make} gives a ticket. */
    UUID id(int index) {
        SplittableRandom random = random(index);
        return id(Course.draw(random, opened(index, random), now).opened(), random);
    }

    private TicketStory.@Nullable Link link(int index) {
        if (!plan.isLinked(index)) return null;
        int problem = plan.behind(index);
        Cause cause = new Cause(plan.id(problem), plan.seq(index));
        return new TicketStory.Link(ProblemPlan.number(problem), plan.linked(index), cause);
    }

    private Roles roles(SplittableRandom random, Course course, double age) {
        int caller = callers.draw(random);
        UUID callerId = world.people.get(caller);
        UUID openedBy = random.nextInt(10) < 7 ? callerId : world.desk(random);
        int service = service(random, age);
        int team = random.nextInt(10) < 8 ? world.serviceTeam[service] : world.anyTeam(random);
        boolean unassigned = course.state() == 1 && random.nextInt(10) < 8;
        UUID assignee = unassigned
                ? null
                : world.members
                        .get(team)
                        .get(random.nextInt(world.members.get(team).size()));
        return new Roles(caller, callerId, openedBy, team, service, assignee);
    }

    /** Priority, category, people, team and service, in the order of the columns. */
    private void classify(TicketRows rows, SplittableRandom random, Roles roles) {
        int impact = Math.max(1, 3 - (int) Math.sqrt(random.nextDouble() * 5.5));
        int urgency = Math.max(1, 3 - (int) Math.sqrt(random.nextDouble() * 7));
        rows.ticket.add(MATRIX[impact - 1][urgency - 1], impact, urgency);
        rows.ticket.add(category(random, roles.service), "s" + categories.draw(random));
        rows.ticket.add(world.organisationOf(roles.caller));
        rows.ticket.add(world.locations.get(roles.caller % world.locations.size()));
        rows.ticket.add(roles.callerId, roles.openedBy, world.teams.get(roles.team), roles.assignee);
        rows.ticket.add(world.services.get(roles.service), World.isRestricted(roles.team));
    }

    private void detail(
            TicketRows rows, SplittableRandom random, UUID id, Course course, String text, @Nullable UUID assignee) {
        boolean resolved = course.resolved() != null;
        rows.incident.row(
                id,
                text,
                CONTACTS[contacts.draw(random)],
                course.state() == 3 ? (course.turn() == 2 ? 1 : 4) : null,
                random.nextInt(40) == 0 ? "V-" + random.nextInt(100_000) : null,
                resolved ? CLOSE_CODES[closeCodes.draw(random)] : null,
                resolved ? lexicon.text(random, 6 + random.nextInt(10)) : null,
                resolved ? assignee : null,
                resolved && course.closed() != null ? assignee : null);
    }

    private Instant opened(int index, SplittableRandom random) {
        Instant start = now.minus(SPAN);
        Instant moment = plan.moment(index).minusNanos((long) (random.nextDouble() * 6e9) * 1000);
        return moment.isBefore(start) ? start : moment;
    }

    /** One service in eight ended two years ago, one in ten began last year. */
    private int service(SplittableRandom random, double age) {
        while (true) {
            int service = services.draw(random);
            boolean gone = service % 8 == 5 && age < 2;
            boolean unborn = service % 10 == 7 && age > 1;
            if (!gone && !unborn) return service;
        }
    }

    private String category(SplittableRandom random, int service) {
        return "c" + (random.nextInt(4) == 0 ? categories.draw(random) : service % 12);
    }

    private static String custom(SplittableRandom random) {
        if (random.nextInt(3) != 0) return "{}";
        return "{\"cost_centre\": \"CC" + random.nextInt(500) + "\", \"affected_users\": " + random.nextInt(40) + "}";
    }

    static UUID id(Instant opened, SplittableRandom random) {
        long high = (opened.toEpochMilli() << 16) | 0x7000L | random.nextInt(0x1000);
        return new UUID(high, (random.nextLong() & 0x3FFFFFFFFFFFFFFFL) | 0x8000000000000000L);
    }
}
