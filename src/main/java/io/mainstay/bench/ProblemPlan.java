package io.mainstay.bench;

import java.time.Duration;
import java.time.Instant;
import java.util.SplittableRandom;
import java.util.UUID;

/**
 * Which problems there are, and which incidents each is behind: one problem for fifty tickets, of which every fifth is
 * linked. One problem in twenty has the incidents of the five after it as well, which have none.
 */
record ProblemPlan(int tickets, Instant now, long seed) {

    static final int TICKETS_EACH = 50;
    private static final int LINKED = 5;
    private static final int GROUP = 20;
    private static final int TAKEN = 5;
    private static final Duration UNTIL_LINKED = Duration.ofMinutes(40);

    int problems() {
        return tickets / TICKETS_EACH;
    }

    /** The first ticket that the problem may be behind; it is opened with it. */
    int firstTicket(int problem) {
        return problem * TICKETS_EACH;
    }

    int links(int problem) {
        int place = problem % GROUP;
        if (place > 0 && place <= TAKEN) return 0;
        int last = place == 0 ? Math.min(problem + TAKEN, problems() - 1) : problem;
        return (last - problem + 1) * TICKETS_EACH / LINKED;
    }

    int ticket(int problem, int link) {
        return firstTicket(problem) + link * LINKED;
    }

    boolean isLinked(int ticket) {
        return ticket % LINKED == 0 && ticket / TICKETS_EACH < problems();
    }

    int behind(int ticket) {
        int problem = ticket / TICKETS_EACH;
        int place = problem % GROUP;
        return place <= TAKEN ? problem - place : problem;
    }

    /** Where the problem's history tells the link: after its creation, one after the other. */
    int seq(int ticket) {
        return 2 + (ticket - firstTicket(behind(ticket))) / LINKED;
    }

    /** Slightly more tickets each year; tickets are opened up to 100 minutes before this. */
    Instant moment(int ticket) {
        double share = Math.pow((ticket + 1.0) / tickets, 0.9);
        return now.minus(TicketMaker.SPAN).plusNanos((long) (share * TicketMaker.SPAN.toSeconds() * 1e6) * 1000);
    }

    Instant linked(int ticket) {
        Instant at = moment(ticket).plus(UNTIL_LINKED);
        return at.isBefore(now) ? at : now;
    }

    UUID id(int problem) {
        return TicketMaker.id(moment(firstTicket(problem)), random(problem));
    }

    SplittableRandom random(int problem) {
        return new SplittableRandom(seed + 31 + problem * 0x9E3779B97F4A7C15L);
    }

    static String number(int problem) {
        return "PRB%07d".formatted(problem + 1);
    }

    static String taskNumber(int problem) {
        return "PTASK%07d".formatted(problem + 1);
    }
}
