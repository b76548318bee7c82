package io.mainstay.demo.content;

import io.mainstay.demo.company.DemoPerson;
import io.mainstay.demo.company.DemoTeam;
import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZonedDateTime;

/**
 * When somebody works.
 *
 * @param always day and night, every day
 */
record WorkingHours(ZoneId zone, LocalTime from, LocalTime to, boolean always) {

    static WorkingHours of(DemoTeam team) {
        return new WorkingHours(team.site().zone(), LocalTime.of(7, 30), LocalTime.of(18, 0), team.aroundTheClock());
    }

    /** People of the depots and the road work in shifts. */
    static WorkingHours of(DemoPerson person) {
        boolean shifts = switch (person.department().code()) {
            case "warehouse", "fleet", "dispatch" -> true;
            default -> false;
        };
        return new WorkingHours(
                person.site().zone(), LocalTime.of(shifts ? 6 : 8, 0), LocalTime.of(shifts ? 22 : 18, 0), false);
    }

    /** The moment when so much working time has passed. */
    Instant after(Instant start, Duration work) {
        if (always) return start.plus(work);
        ZonedDateTime at = start.atZone(zone);
        Duration left = work;
        while (true) {
            at = nextWork(at);
            ZonedDateTime evening = at.with(to);
            Duration today = Duration.between(at, evening);
            if (left.compareTo(today) <= 0) return at.plus(left).toInstant();
            left = left.minus(today);
            at = evening;
        }
    }

    private ZonedDateTime nextWork(ZonedDateTime at) {
        ZonedDateTime day = at;
        while (true) {
            boolean weekend = day.getDayOfWeek() == DayOfWeek.SATURDAY || day.getDayOfWeek() == DayOfWeek.SUNDAY;
            if (!weekend && day.toLocalTime().isBefore(from)) return day.with(from);
            if (!weekend && day.toLocalTime().isBefore(to)) return day;
            day = day.plusDays(1).with(LocalTime.MIN);
        }
    }
}
