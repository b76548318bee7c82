package io.mainstay.bench;

import io.mainstay.history.Chain;
import io.mainstay.history.Entry;
import io.mainstay.history.Event;
import io.mainstay.history.Head;
import io.mainstay.history.HistoryKind;
import io.mainstay.history.Payloads;
import java.time.Duration;
import java.time.Instant;
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
    private final int tickets;
    private final Instant now;
    private final long seed;
    private final Lexicon lexicon = new Lexicon();
    private final Zipf callers = new Zipf(World.PEOPLE - World.AGENTS, 0.7);
    private final Zipf services = new Zipf(World.SERVICES, 0.9);
    private final Zipf categories = new Zipf(12, 1.1);
    private final Zipf contacts = new Zipf(CONTACTS.length, 1.6);
    private final Zipf closeCodes = new Zipf(CLOSE_CODES.length, 1.5);

    TicketMaker(World world, int tickets, Instant now, long seed) {
        this.world = world;
        this.tickets = tickets;
        this.now = now;
        this.seed = seed;
    }

    void make(int index, TicketRows rows) {
        SplittableRandom random = new SplittableRandom(seed + index * 0x9E3779B97F4A7C15L);
        Course course = Course.draw(random, opened(index, random), now);
        double age = Duration.between(course.opened(), now).toDays() / 365.0;
        UUID id = id(course.opened(), random);
        int caller = callers.draw(random);
        UUID callerId = world.people.get(caller);
        UUID openedBy = random.nextInt(10) < 7 ? callerId : world.desk(random);
        int service = service(random, age);
        int team = random.nextInt(10) < 8 ? world.serviceTeam[service] : world.anyTeam(random);
        UUID assignee = course.state() == 1 && random.nextInt(10) < 8
                ? null
                : world.members
                        .get(team)
                        .get(random.nextInt(world.members.get(team).size()));
        String title = lexicon.title(random);
        String description = lexicon.text(random, 12 + random.nextInt(30)) + lexicon.planted(random, age);
        Entry last = history(rows, random, id, course, callerId, assignee, title, description);
        int impact = 3 - (int) Math.sqrt(random.nextDouble() * 5.5);
        int urgency = 3 - (int) Math.sqrt(random.nextDouble() * 7);
        rows.ticket.row(
                id,
                "incident",
                "INC%07d".formatted(index + 1),
                title,
                course.state(),
                course.stateClass(),
                course.isActive(),
                MATRIX[Math.max(impact, 1) - 1][Math.max(urgency, 1) - 1],
                Math.max(impact, 1),
                Math.max(urgency, 1),
                category(random, service),
                "s" + categories.draw(random),
                world.organisationOf(caller),
                world.locations.get(caller % world.locations.size()),
                callerId,
                openedBy,
                world.teams.get(team),
                assignee,
                world.services.get(service),
                World.isRestricted(team),
                course.turn(),
                course.updated(),
                course.opened(),
                course.updated(),
                course.responded(),
                course.resolved(),
                course.closed(),
                course.state() == 3 ? now.plus(Duration.ofHours(random.nextInt(400) - 100)) : null,
                course.isActive() && random.nextInt(5) == 0 ? now.plus(Duration.ofMinutes(random.nextInt(3000))) : null,
                (int) (-Math.log(1 - random.nextDouble()) * 0.7),
                random.nextInt(33) == 0 ? 1 : 0,
                last.seq(),
                last.hash(),
                custom(random));
        detail(rows, random, id, course, description, assignee);
        for (int i = random.nextInt(8); i > 5; i--)
            rows.person.row(
                    id, world.people.get(callers.draw(random)), i == 7 ? "watcher" : "affected", course.opened());
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

    private Entry history(
            TicketRows rows,
            SplittableRandom random,
            UUID id,
            Course course,
            UUID callerId,
            @Nullable UUID assignee,
            String title,
            String description) {
        Chain chain = new Chain(id, "incident", Head.NONE);
        StringBuilder replies = new StringBuilder(description);
        StringBuilder notes = new StringBuilder();
        Entry last = chain.append(
                Payloads.of(HistoryKind.CREATED, true, "title", title, "description", description),
                course.opened(),
                callerId,
                null);
        rows.history(last);
        int messages = random.nextInt(5);
        long between = Duration.between(course.opened(), course.updated()).toMillis() / (messages + 1);
        for (int i = 1; i <= messages; i++) {
            boolean isPublic = random.nextInt(2) == 0;
            String text = lexicon.text(random, 5 + random.nextInt(20));
            (isPublic ? replies : notes).append(' ').append(text);
            Event event = isPublic ? Payloads.reply(text) : Payloads.note(text);
            UUID author = isPublic && i % 2 == 0 || assignee == null ? callerId : assignee;
            last = chain.append(event, course.opened().plusMillis(between * i), author, null);
            rows.history(last);
        }
        if (!course.isActive()) {
            Event resolved = Payloads.of(HistoryKind.CHANGED, true, "state", Integer.toString(course.state()));
            last = chain.append(resolved, course.updated(), assignee, null);
            rows.history(last);
        }
        rows.search(id, title, replies.toString(), notes.toString());
        return last;
    }

    /** Slightly more tickets each year; within a day mostly in working hours. */
    private Instant opened(int index, SplittableRandom random) {
        double share = Math.pow((index + 1.0) / tickets, 0.9);
        Instant start = now.minus(SPAN);
        long micros = (long) (share * SPAN.toSeconds() * 1e6) - (long) (random.nextDouble() * 6e9);
        return start.plusNanos(Math.max(micros, 0) * 1000);
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

    private static UUID id(Instant opened, SplittableRandom random) {
        long high = (opened.toEpochMilli() << 16) | 0x7000L | random.nextInt(0x1000);
        return new UUID(high, (random.nextLong() & 0x3FFFFFFFFFFFFFFFL) | 0x8000000000000000L);
    }
}
