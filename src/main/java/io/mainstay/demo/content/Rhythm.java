package io.mainstay.demo.content;

import io.mainstay.demo.company.Dice;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.Month;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.time.temporal.ChronoUnit;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;

/** When incidents are opened over the past year: by hour, weekday, month-end and season. */
final class Rhythm {

    private static final Duration YEAR = Duration.ofDays(364);

    /** Weights of January to December: vaccinations begin in autumn, nobody is here in July and August. */
    private static final double[] SEASON = {1.1, 1.05, 1.0, 0.95, 0.95, 0.9, 0.82, 0.78, 1.1, 1.28, 1.22, 0.95};

    private static final List<Integer> HOURS = IntStream.range(0, 24).boxed().toList();

    private final Instant end;
    private final Dice dice;
    private final Map<String, List<Day>> calendars = new HashMap<>();

    private record Day(LocalDate date, double weight) {}

    /** @param end no incident is opened later */
    Rhythm(Instant end, Dice dice) {
        this.end = end;
        this.dice = dice;
    }

    /** What a situation's {@code when} says; weights are per hour of the local day. */
    enum Profile {
        OFFICE(1.3, 0.06, 0, 0, 0, 0, 0, 0, 1, 5, 14, 15, 13, 11, 7, 10, 11, 9, 7, 4, 1, 1, 0, 0, 0, 0),
        MORNING(1.5, 0.1, 0, 0, 0, 0, 0, 1, 4, 12, 18, 12, 8, 6, 4, 5, 5, 4, 3, 2, 1, 1, 0, 0, 0, 0),
        SHIFT(1.15, 0.45, 2, 2, 1, 2, 3, 6, 10, 9, 8, 7, 6, 5, 5, 6, 9, 7, 6, 5, 4, 4, 4, 5, 3, 2),
        ROUND(1.1, 0.6, 3, 3, 3, 3, 4, 5, 6, 8, 8, 7, 6, 6, 5, 6, 6, 6, 5, 5, 4, 4, 4, 4, 3, 3),
        MONTHEND(1.2, 0.1, 0, 0, 0, 0, 0, 1, 3, 8, 14, 14, 12, 10, 6, 9, 10, 10, 8, 6, 4, 3, 2, 1, 0, 0);

        private final double monday;
        private final double weekend;
        private final double[] hours = new double[24];

        Profile(double monday, double weekend, double... hours) {
            this.monday = monday;
            this.weekend = weekend;
            System.arraycopy(hours, 0, this.hours, 0, 24);
        }
    }

    Instant opening(Profile profile, ZoneId zone) {
        LocalDate last = end.atZone(zone).toLocalDate();
        List<Day> days = days(profile, last);
        while (true) {
            Day day = dice.weighted(days, Day::weight);
            int hour = dice.weighted(HOURS, h -> profile.hours[h]);
            ZonedDateTime at = day.date
                    .atTime(hour, dice.between(0, 59), dice.between(0, 59))
                    .atZone(zone);
            Instant moment = at.toInstant();
            if (moment.isBefore(end) && moment.isAfter(end.minus(YEAR))) return moment;
        }
    }

    private List<Day> days(Profile profile, LocalDate last) {
        return calendars.computeIfAbsent(
                profile + " " + last,
                key -> IntStream.rangeClosed(0, (int) YEAR.toDays())
                        .mapToObj(last::minusDays)
                        .map(date -> new Day(date, weight(profile, date, last)))
                        .toList());
    }

    private static double weight(Profile profile, LocalDate date, LocalDate last) {
        double weekday = switch (date.getDayOfWeek()) {
            case MONDAY -> profile.monday;
            case TUESDAY -> 1.08;
            case WEDNESDAY -> 1;
            case THURSDAY -> 0.98;
            case FRIDAY -> 0.85;
            case SATURDAY -> profile.weekend;
            case SUNDAY -> profile.weekend * 0.7;
        };
        double growth = 1.12 - 0.24 * ChronoUnit.DAYS.between(date, last) / YEAR.toDays();
        boolean holiday = date.getMonth() == Month.DECEMBER && date.getDayOfMonth() >= 24 || date.getDayOfYear() == 1;
        boolean ultimo = date.getDayOfMonth() <= 2 || date.getDayOfMonth() >= date.lengthOfMonth() - 2;
        double closing = profile == Profile.MONTHEND && ultimo ? 6 : 1;
        return weekday * growth * closing * (holiday ? 0.35 : 1) * SEASON[date.getMonthValue() - 1];
    }
}
