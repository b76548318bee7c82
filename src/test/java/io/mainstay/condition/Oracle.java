package io.mainstay.condition;

import io.mainstay.condition.Condition.Order;
import io.mainstay.record.Field;
import io.mainstay.record.Values;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.YearMonth;
import java.time.ZonedDateTime;
import java.time.temporal.ChronoUnit;
import java.time.temporal.IsoFields;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * Decides conditions the slow and obvious way: on texts, letter by letter, and with the calendar of the wall rather
 * than instants. It shares no code with the compiler and the evaluator.
 */
final class Oracle {

    private final Map<String, Object> record = new TreeMap<>();
    private final ConditionContext context;
    private final LocalDateTime wall;

    Oracle(Values values, ConditionContext context) {
        for (Field<?> field : values.fields())
            record.put(field.name(), java.util.Objects.requireNonNull(values.get(field)));
        this.context = context;
        this.wall = LocalDateTime.ofInstant(context.now(), context.zone());
    }

    boolean matches(Condition condition) {
        return switch (condition) {
            case Condition.All all -> true;
            case Condition.And and ->
                and.parts().stream().filter(this::matches).count()
                        == and.parts().size();
            case Condition.Or or -> or.parts().stream().filter(this::matches).count() > 0;
            case Condition.Not not -> !matches(not.part());
            case Condition.Empty empty -> !record.containsKey(empty.field().name());
            case Condition.OneOf<?> oneOf ->
                oneOf.values().stream()
                        .anyMatch(value -> value.equals(record.get(oneOf.field().name())));
            case Condition.Ordered<?> ordered -> {
                Integer left = number(record.get(ordered.field().name()));
                Integer right = number(ordered.value());
                yield left != null && right != null && holds(left.compareTo(right), ordered.order());
            }
            case Condition.Timed timed -> timed(record.get(timed.field().name()), timed.order(), timed.when());
            case Condition.Between between -> {
                Object value = record.get(between.field().name());
                yield timed(value, Order.AT_LEAST, between.from()) && timed(value, Order.AT_MOST, between.to());
            }
            case Condition.Like like -> like(record.get(like.field().name()), like);
            case Condition.Mine mine -> {
                Object id = record.get(mine.field().name());
                boolean team = mine.field().name().equals("team")
                        || mine.field().name().equals("custom.keeper");
                yield id != null && (team ? context.teams().stream().anyMatch(id::equals) : id.equals(context.me()));
            }
            case Condition.TextMatch text -> throw new AssertionError(text);
        };
    }

    private static @Nullable Integer number(@Nullable Object value) {
        return value instanceof Sample.State state ? Integer.valueOf(state.code()) : (Integer) value;
    }

    private boolean timed(@Nullable Object value, Order order, When when) {
        if (value == null) return false;
        if (value instanceof LocalDate day) return holds(compare(day, when), order);
        Instant instant = (Instant) value;
        if (when instanceof When.On || when instanceof When.Named)
            return holds(compare(instant.atZone(context.zone()).toLocalDate(), when), order);
        return holds(instant.compareTo(point(when)), order);
    }

    /** Whether a day lies before (-1), within (0) or after (1). */
    private int compare(LocalDate day, When when) {
        LocalDate today = wall.toLocalDate();
        return switch (when) {
            case When.On on -> day.compareTo(on.day());
            case When.Named named -> named(day, today, named.period());
            case When.At at -> day.compareTo(point(at).atZone(context.zone()).toLocalDate());
            case When.Local local ->
                day.compareTo(point(local).atZone(context.zone()).toLocalDate());
            case When.Shift shift ->
                day.compareTo(point(shift).atZone(context.zone()).toLocalDate());
        };
    }

    private static int named(LocalDate day, LocalDate today, Period period) {
        long days = ChronoUnit.DAYS.between(today, day);
        return Long.signum(
                switch (period) {
                    case TODAY -> days;
                    case YESTERDAY -> days + 1;
                    case TOMORROW -> days - 1;
                    case MONDAY, TUESDAY, WEDNESDAY, THURSDAY, FRIDAY, SATURDAY, SUNDAY -> {
                        LocalDate latest = today;
                        while (!latest.getDayOfWeek().name().equals(period.name())) latest = latest.minusDays(1);
                        yield ChronoUnit.DAYS.between(latest, day);
                    }
                    case THIS_WEEK -> week(day) - week(today);
                    case LAST_WEEK -> week(day) - week(today) + 1;
                    case NEXT_WEEK -> week(day) - week(today) - 1;
                    case THIS_MONTH -> YearMonth.from(day).compareTo(YearMonth.from(today));
                    case LAST_MONTH ->
                        YearMonth.from(day).compareTo(YearMonth.from(today).minusMonths(1));
                    case NEXT_MONTH ->
                        YearMonth.from(day).compareTo(YearMonth.from(today).plusMonths(1));
                    case THIS_YEAR -> (long) day.getYear() - today.getYear();
                    case LAST_YEAR -> (long) day.getYear() - today.getYear() + 1;
                    case NEXT_YEAR -> (long) day.getYear() - today.getYear() - 1;
                });
    }

    /** Weeks since Monday, 1 January 0001. */
    private static long week(LocalDate day) {
        return Math.floorDiv(ChronoUnit.DAYS.between(LocalDate.of(1, 1, 1), day), 7);
    }

    private Instant point(When when) {
        return switch (when) {
            case When.At at -> at.instant();
            case When.Local local ->
                ZonedDateTime.ofLocal(local.time(), context.zone(), null).toInstant();
            case When.Shift shift -> shifted(shift);
            case When.On on -> throw new AssertionError(on);
            case When.Named named -> throw new AssertionError(named);
        };
    }

    private Instant shifted(When.Shift shift) {
        long amount = shift.amount();
        return switch (shift.unit()) {
            case MINUTE -> context.now().plusSeconds(amount * 60);
            case HOUR -> context.now().plusSeconds(amount * 3600);
            case DAY -> onWall(wall.plusDays(amount));
            case WEEK -> onWall(wall.plusDays(7 * amount));
            case MONTH -> onWall(wall.plusMonths(amount));
            case YEAR -> onWall(wall.plus(4 * amount, IsoFields.QUARTER_YEARS));
        };
    }

    private Instant onWall(LocalDateTime time) {
        return ZonedDateTime.ofLocal(
                        time, context.zone(), context.zone().getRules().getOffset(context.now()))
                .toInstant();
    }

    private static boolean holds(int comparison, Order order) {
        return switch (order.sign()) {
            case "<" -> comparison < 0;
            case "<=" -> comparison <= 0;
            case ">" -> comparison > 0;
            default -> comparison >= 0;
        };
    }

    private static boolean like(@Nullable Object value, Condition.Like like) {
        if (value == null) return false;
        int[] text = letters((String) value);
        int[] part = letters(like.text());
        int last = text.length - part.length;
        return switch (like.match()) {
            case STARTS -> last >= 0 && standsAt(0, text, part);
            case ENDS -> last >= 0 && standsAt(last, text, part);
            case CONTAINS -> {
                for (int i = 0; i <= last; i++) if (standsAt(i, text, part)) yield true;
                yield false;
            }
        };
    }

    private static boolean standsAt(int place, int[] text, int[] part) {
        for (int i = 0; i < part.length; i++) if (text[place + i] != part[i]) return false;
        return true;
    }

    /** Each letter by itself in lower case; İ is i and a dot. */
    private static int[] letters(String text) {
        return text.codePoints()
                .flatMap(c ->
                        c == 'İ' ? "i\u0307".codePoints() : java.util.stream.IntStream.of(Character.toLowerCase(c)))
                .map(c -> c == 'ς' ? 'σ' : c)
                .toArray();
    }
}
