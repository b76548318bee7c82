package io.mainstay.demo.content;

import io.mainstay.demo.company.DemoFile;
import io.mainstay.demo.company.DemoPerson;
import io.mainstay.demo.company.Dice;
import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** What comes back by the clock and belongs to no problem: one that is worth one, and one that is only a timer. */
final class Habits {

    private static final int DAYS = 50;
    private static final Duration OVER = Duration.ofDays(4);

    private final Ordinary.Context context;
    private final Ordinary ordinary;
    private final Instant anchor;

    Habits(Ordinary.Context context, Instant anchor) {
        this.context = context;
        this.ordinary = new Ordinary(context);
        this.anchor = anchor;
    }

    /** The heading of the file for the lines below it. */
    private record Habit(List<String> fields, List<List<String>> reports) {

        String key() {
            return fields.getFirst();
        }

        String at(int field) {
            return fields.get(field);
        }
    }

    List<DemoIncident> incidents() {
        List<Habit> habits = new ArrayList<>();
        for (String line : DemoFile.lines("stories/habits.txt"))
            if (line.startsWith("= ")) habits.add(new Habit(DemoFile.fields(line.substring(2)), new ArrayList<>()));
            else habits.getLast().reports.add(DemoFile.fields(line));
        return habits.stream().flatMap(habit -> incidents(habit).stream()).toList();
    }

    private List<DemoIncident> incidents(Habit habit) {
        List<DemoPerson> callers = callers(habit);
        LocalDate last = anchor.minus(OVER)
                .atZone(callers.getFirst().site().zone())
                .toLocalDate()
                .minusDays(1);
        int count = habit.reports.size();
        List<DemoIncident> incidents = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            LocalDate day = last.minusDays((long) (count - 1 - i) * DAYS / (count - 1));
            incidents.add(
                    incident(habit, habit.key() + " " + (i + 1), habit.reports.get(i), worked(habit, day), callers));
        }
        return incidents;
    }

    private static LocalDate worked(Habit habit, LocalDate day) {
        if (!habit.at(5).equals("work")) return day;
        if (day.getDayOfWeek() == DayOfWeek.SATURDAY) return day.minusDays(1);
        return day.getDayOfWeek() == DayOfWeek.SUNDAY ? day.minusDays(2) : day;
    }

    private DemoIncident incident(
            Habit habit, String key, List<String> report, LocalDate day, List<DemoPerson> callers) {
        Dice dice = Dice.of(key + " report");
        DemoPerson caller = dice.pick(callers);
        Instant opened = day.atTime(LocalTime.parse(habit.at(4)))
                .atZone(caller.site().zone())
                .toInstant()
                .plusSeconds(dice.between(-420, 780));
        Situation situation = new Situation(
                key,
                Map.of("cat", habit.at(6), "pri", "3/2,3/3", "lang", report.getFirst()),
                List.of(report.get(1)),
                List.of(report.get(2)),
                List.of(List.of(Line.parse("s " + report.get(3)))));
        String contactType = dice.pick(List.of("phone", "phone", "self_service"));
        return ordinary.make(
                        key,
                        new Report(situation, context.organisation().service(habit.at(1)), caller, contactType),
                        opened,
                        false)
                .incident();
    }

    private List<DemoPerson> callers(Habit habit) {
        return context.organisation().people().stream()
                .filter(person -> person.site().code().equals(habit.at(2))
                        && person.department().code().equals(habit.at(3)))
                .toList();
    }
}
