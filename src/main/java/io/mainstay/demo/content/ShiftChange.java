package io.mainstay.demo.content;

import io.mainstay.demo.company.DemoFile;
import io.mainstay.demo.company.DemoPerson;
import io.mainstay.demo.company.Dice;
import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** Scanners at shift change: reports of nine weeks at six and at two o'clock, each in the words of somebody else. */
final class ShiftChange {

    private static final ZoneId HAMBURG = ZoneId.of("Europe/Berlin");
    private static final int DAYS = 62;

    private final Ordinary.Context context;
    private final Ordinary ordinary;
    private final Instant anchor;

    ShiftChange(Ordinary.Context context, Instant anchor) {
        this.context = context;
        this.ordinary = new Ordinary(context);
        this.anchor = anchor;
    }

    List<DemoIncident> incidents() {
        List<List<String>> reports = DemoFile.lines("stories/shift-change.txt").stream()
                .map(DemoFile::fields)
                .toList();
        LocalDate last =
                anchor.minus(Duration.ofMinutes(40 + 6 * 60)).atZone(HAMBURG).toLocalDate();
        List<DemoIncident> incidents = new ArrayList<>();
        for (int i = 0; i < reports.size(); i++) {
            int left = reports.size() - 1 - i;
            LocalDate day = left < 2 ? last.minusDays(left) : last.minusDays(1 + (long) left * (DAYS - 1) / 60);
            if (left >= 2 && day.getDayOfWeek() == DayOfWeek.SUNDAY) day = day.minusDays(1);
            incidents.add(incident("shift " + (i + 1), reports.get(i), day));
        }
        return incidents;
    }

    private DemoIncident incident(String key, List<String> fields, LocalDate day) {
        Dice dice = Dice.of(key + " report");
        Instant opened = day.atTime(Integer.parseInt(fields.getFirst()), 0)
                .atZone(HAMBURG)
                .toInstant()
                .plusSeconds(dice.between(-150, 1_260));
        boolean isOpen = fields.get(5).equals("open");
        Line end = Line.parse(isOpen ? "n Tried to call back, nobody picked up in the hall." : "s " + fields.get(5));
        String service = fields.get(1);
        Situation situation = new Situation(
                key,
                Map.of(
                        "cat",
                        service.equals("wifi") ? "network/wifi" : "hardware/handheld",
                        "pri",
                        "3/2,3/2,3/3,2/2",
                        "lang",
                        fields.get(2)),
                List.of(fields.get(3)),
                List.of(fields.get(4)),
                List.of(List.of(end)));
        Report report = new Report(
                situation,
                context.organisation().service(service),
                dice.pick(shiftWorkers()),
                dice.pick(List.of("phone", "phone", "self_service", "walk_in")));
        if (isOpen)
            return ordinary.makeUntil(key, report, opened, List.of(end), end.kind())
                    .incident();
        return ordinary.make(key, report, opened, false).incident();
    }

    private List<DemoPerson> shiftWorkers() {
        return context.organisation().people().stream()
                .filter(p ->
                        p.site().code().equals("HH") && p.department().code().equals("warehouse"))
                .toList();
    }
}
