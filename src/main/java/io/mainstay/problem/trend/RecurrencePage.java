package io.mainstay.problem.trend;

import io.mainstay.ticket.FieldTexts;
import io.mainstay.ticket.TicketFields;
import io.mainstay.web.Texts;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What the page of the findings shows.
 *
 * @param last the last search, or null before the first
 */
record RecurrencePage(List<Card> found, List<Card> dismissed, RecurrenceSearch.@Nullable Last last, boolean mayJudge) {

    /**
     * A finding with what its ids are called.
     *
     * @param incidents the address of the list of its incidents
     */
    record Card(Recurrence recurrence, FieldTexts texts, String incidents) {

        UUID id() {
            return recurrence.id();
        }

        /** Whether the list shows the newest ones only. */
        boolean isCut() {
            return recurrence.count() > RecurrenceCards.LISTED;
        }

        String services() {
            List<String> names = new ArrayList<>(List.of(texts.names().text(recurrence.service())));
            for (UUID other : recurrence.others()) names.add(texts.names().text(other));
            return String.join(" + ", names);
        }

        String category() {
            return texts.value(TicketFields.CATEGORY, recurrence.category());
        }

        String place() {
            return texts.names().text(recurrence.location());
        }

        String problem() {
            return texts.names().text(recurrence.problem());
        }

        String dismissedBy() {
            Recurrence.Dismissal dismissal = recurrence.dismissal();
            return dismissal == null ? "" : texts.names().text(dismissal.by());
        }

        /** "61 incidents in 9 weeks, every day, mostly at 06:00 and 14:00". */
        String sentence() {
            Texts said = texts.moments().texts();
            return said.text(
                    "problem.recurrence.sentence",
                    recurrence.count(),
                    recurrence.weeks(),
                    said.text(daysKey()),
                    times());
        }

        private String times() {
            List<String> times = recurrence.minutes().stream()
                    .map(minute -> "%02d:%02d".formatted(minute / 60, minute % 60))
                    .toList();
            if (times.size() == 1) return times.getFirst();
            String head = String.join(", ", times.subList(0, times.size() - 1));
            return texts.moments().texts().text("problem.recurrence.and", head, times.getLast());
        }

        long expected() {
            return Math.round(recurrence.expected());
        }

        HeatStrip heat() {
            return HeatStrip.of(recurrence.heat());
        }

        private String daysKey() {
            Days days = recurrence.days();
            if (days.equals(Days.ALL)) return "problem.recurrence.days.all";
            if (days.equals(Days.WORKDAYS)) return "problem.recurrence.days.work";
            if (days.equals(Days.WEEKEND)) return "problem.recurrence.days.weekend";
            return "problem.recurrence.day." + days.only();
        }
    }
}
