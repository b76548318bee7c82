package io.mainstay.demo.content;

import java.time.Duration;
import java.time.Instant;

/**
 * When links are made.
 *
 * @param known from when on the workaround is applied; never, if it is the end
 * @param fix from when on a fix is on its way that those who wait are told of; {@link Instant#MAX}: never
 * @param fixed until when
 */
record ProblemSpan(Instant opened, Instant first, Instant known, Instant fix, Instant fixed, Instant end) {

    private static final Duration A_DAY = Duration.ofDays(1);

    boolean waitsForFix(DemoIncident incident) {
        boolean inTime = incident.opened().isAfter(fix) && incident.opened().isBefore(fixed.minus(A_DAY));
        return inTime || ProblemLinking.isOpen(incident, fix);
    }
}
