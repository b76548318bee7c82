package io.mainstay.browser;

import io.mainstay.incident.Incident;
import io.mainstay.problem.ProblemFields;
import io.mainstay.problem.ProblemLinks;
import io.mainstay.problem.Problems;
import io.mainstay.record.Draft;
import io.mainstay.record.FieldEdit;
import io.mainstay.testing.Cast;
import io.mainstay.ticket.Level;
import io.mainstay.ticket.TicketFields;
import io.mainstay.ticket.TicketRecord;
import io.mainstay.ticket.Writing;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

/** The problems behind some of the incidents: one new, one in analysis, one a known error with incidents. */
final class Causes {

    private final Cast cast;
    private final Problems problems;
    private final ProblemLinks links;
    private final Instant now;

    Causes(Cast cast, Problems problems, ProblemLinks links, Instant now) {
        this.cast = cast;
        this.problems = problems;
        this.links = links;
        this.now = now;
    }

    /** Their numbers, newest last. */
    List<String> fill(List<Incident> queue) {
        List<String> numbers = new ArrayList<>();
        for (String title : List.of(
                "Label printers in hall 2 lose their calibration",
                "Shipment release waits for certificates at quarter end",
                "Handhelds roam too late between the access points of dock 4")) numbers.add(record(title));
        for (String number : numbers.subList(1, 3)) problems.assess(number, minutesAgo(20));
        String known = numbers.getLast();
        FieldEdit<?> cause = FieldEdit.of(ProblemFields.CAUSE_NOTES, "The roaming threshold is too low.");
        FieldEdit<?> workaround = FieldEdit.of(ProblemFields.WORKAROUND, "Switch the handheld off and on.");
        problems.edit(known, List.of(cause, workaround), minutesAgo(15));
        problems.declareKnownError(known, minutesAgo(14));
        links.link(known, queue.subList(3, 6).stream().map(TicketRecord::number).toList(), minutesAgo(10));
        return numbers;
    }

    private String record(String title) {
        Draft draft = Draft.blank()
                .set(TicketFields.TITLE, title)
                .set(TicketFields.TEAM, cast.network)
                .set(TicketFields.ASSIGNEE, cast.dora.id())
                .set(TicketFields.IMPACT, Level.HIGH)
                .set(TicketFields.URGENCY, Level.MEDIUM);
        return problems.create(draft, minutesAgo(30)).number();
    }

    private Writing minutesAgo(int minutes) {
        return Writing.by(cast.viewer(cast.dora), now.minusSeconds(60L * minutes));
    }
}
