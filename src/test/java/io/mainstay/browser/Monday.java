package io.mainstay.browser;

import io.mainstay.incident.CloseCode;
import io.mainstay.incident.Hold;
import io.mainstay.incident.HoldReason;
import io.mainstay.incident.Incident;
import io.mainstay.incident.IncidentFields;
import io.mainstay.incident.Incidents;
import io.mainstay.record.Draft;
import io.mainstay.testing.Cast;
import io.mainstay.ticket.Level;
import io.mainstay.ticket.TicketFields;
import io.mainstay.ticket.Writing;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

/** A queue as on a Monday morning: new ones, some in work, some on hold, one resolved. */
final class Monday {

    private static final List<String> TITLES = List.of(
            "Telemetry stopped for 23 trucks on the Hamburg–Lyon corridor",
            "Cannot release shipment BW-88213, batch certificate missing in EDI feed",
            "Handhelds at dock 4 drop off the Wi-Fi when the shift changes",
            "VPN asks for a code twice, then disconnects",
            "Drucker Etiketten Halle 2 druckt nur halbe Labels",
            "Customs broker portal rejects certificates from Singapore",
            "Dispatch board shows yesterday’s routes for Boston",
            "Freezer 7 alarms do not reach the night shift phone");
    private static final int ROUNDS = 4;

    private final Cast cast;
    private final Incidents incidents;
    private final Instant now;

    Monday(Cast cast, Incidents incidents, Instant now) {
        this.cast = cast;
        this.incidents = incidents;
        this.now = now;
    }

    /** The incidents, newest last; all in Alice's team, reported by Carol. */
    List<Incident> fill() {
        List<Incident> made = new ArrayList<>();
        for (int round = 0; round < ROUNDS; round++) for (String title : TITLES) made.add(open(title, made.size()));
        String first = made.getLast().number();
        incidents.take(first, agent(20));
        incidents.note(first, "Both nodes took firmware `7.4.2` in one window. Rolling node B back.", agent(15));
        incidents.reply(first, "We found the cause and are **taking it back** now.", agent(12));
        incidents.reply(first, "Do I tell the client now?", Writing.by(cast.viewer(cast.carol), minutesAgo(2)));
        incidents.take(made.get(1).number(), agent(9));
        incidents.hold(
                made.get(1).number(),
                new Hold(HoldReason.AWAITING_VENDOR, null, now.plus(Duration.ofDays(2)), "Ticket 4711"),
                agent(8));
        incidents.resolve(made.get(2).number(), CloseCode.SOLUTION_PROVIDED, "New certificate installed.", agent(5));
        return made;
    }

    private Incident open(String title, int at) {
        Draft draft = Draft.blank()
                .set(TicketFields.TITLE, title)
                .set(IncidentFields.DESCRIPTION, "Since this morning. The drivers say the boxes in the cab are green.")
                .set(TicketFields.CALLER, cast.carol.id())
                .set(TicketFields.TEAM, cast.network)
                .set(TicketFields.IMPACT, Level.values()[at % 3])
                .set(TicketFields.URGENCY, Level.values()[at / 3 % 3]);
        return incidents.create(draft, agent(90 - 2 * at));
    }

    private Writing agent(int minutesAgo) {
        return Writing.by(cast.viewer(cast.alice), minutesAgo(minutesAgo));
    }

    private Instant minutesAgo(int minutes) {
        return now.minus(Duration.ofMinutes(minutes));
    }
}
