package io.mainstay.problem;

import io.mainstay.access.Viewer;
import io.mainstay.record.Refusal;
import io.mainstay.ticket.TicketProcess;
import io.mainstay.ticket.TicketRecord;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.UUID;
import java.util.regex.Pattern;

/** What a field with suggestions sends: the id of what was picked; without scripts the number that was typed. */
final class Picked {

    private static final int ID_LENGTH = 36;

    private static final Pattern BETWEEN = Pattern.compile("[^\\p{L}\\p{N}-]+");

    private Picked() {}

    /**
     * What was picked and the numbers that were pasted with it, each once.
     *
     * @throws Refusal if they are too many for one act
     */
    static List<String> numbers(String picked, String pasted, TicketProcess<?> process, Viewer viewer) {
        Set<String> numbers = new LinkedHashSet<>();
        if (!picked.isBlank()) numbers.add(number(picked.strip(), process, viewer));
        numbers.addAll(written(pasted));
        if (numbers.size() > ProblemLinks.MOST)
            throw new Refusal(
                    Refusal.Kind.INVALID,
                    new Refusal.Reason("many", "problem.refusal.too_many", List.of(ProblemLinks.MOST, numbers.size())));
        return List.copyOf(numbers);
    }

    /** The numbers in a text, each once. */
    static List<String> written(String text) {
        return BETWEEN.splitAsStream(text)
                .filter(number -> !number.isEmpty())
                .map(number -> number.toUpperCase(Locale.ROOT))
                .distinct()
                .toList();
    }

    /** The number; what is none is left as it was typed, for the refusal to name. */
    static String number(String given, TicketProcess<?> process, Viewer viewer) {
        if (given.length() != ID_LENGTH) return given;
        try {
            return process.find(UUID.fromString(given), viewer)
                    .map(TicketRecord::number)
                    .orElse(given);
        } catch (IllegalArgumentException e) {
            return given;
        }
    }
}
