package io.mainstay.condition;

import io.mainstay.record.Field;
import io.mainstay.record.FieldType;
import io.mainstay.record.Values;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;

/** Values small enough in number that conditions hit records, and nasty enough that wrong ones show. */
final class SamplePool {

    /** Pieces of text: case pairs that change length or depend on context, wildcards, quotes, marks, other scripts. */
    static final List<String> PIECES = List.of(
            "vpn", "VPN", "Drucker", " ", "  ", "%", "_", "\\", "'", "\"", "a%b", "ß", "ẞ", "SS", "İ", "i̇", "ı", "I",
            "i", "ς", "Σ", "σ", "ΟΔΟΣ", "όσος", "ΑΣ ΑΣ.", "é", "e\u0301", "É", "ﬃ", "Ǆ", "ǅ", "ǆ", "K", "k", "Å", "å",
            "\u01c5", "Ꭰ", "ꭰ", "𐐀", "𐐨", "😀", "👩‍🔧", "ß\u0307", "\u00ad", "\u200b", "\u202e", "\u00a0", "\t",
            "\n", "\u0001", "\uffff", "\ufeff", "null", "none", "me", "or", "$1", "?", "::", "{}", "--", "/*", "Ω", "Ω",
            "ᾳ", "ᾼ", "ŉ", "ǰ", "ΐ", "ﾊ", "ハ", "ハ\u3099");

    static final List<ZoneId> ZONES = List.of(
            ZoneId.of("UTC"),
            ZoneId.of("Europe/Berlin"),
            ZoneId.of("America/New_York"),
            ZoneId.of("America/Sao_Paulo"),
            ZoneId.of("Australia/Lord_Howe"),
            ZoneId.of("Pacific/Apia"),
            ZoneId.of("Asia/Kathmandu"),
            ZoneId.of("Pacific/Kiritimati"));

    /** Around changes of clocks (also at midnight, and a day that never was), years, leap days and both ends of time. */
    private static final List<Instant> CORNERS = List.of(
            Instant.parse("2026-03-29T01:00:00Z"),
            Instant.parse("2026-10-25T00:30:00Z"),
            Instant.parse("2026-03-08T07:00:00Z"),
            Instant.parse("2018-11-04T03:00:00Z"),
            Instant.parse("2018-02-18T02:00:00Z"),
            Instant.parse("2011-12-30T10:00:00Z"),
            Instant.parse("2026-10-03T15:30:00Z"),
            Instant.parse("2024-02-29T12:00:00Z"),
            Instant.parse("2025-12-31T23:59:59.999999Z"),
            Instant.parse("2026-01-01T00:00:00Z"),
            Instant.parse("1969-12-31T23:59:59.999999Z"),
            Instant.parse("0001-01-02T00:00:00Z"),
            Instant.parse("9999-12-30T00:00:00Z"));

    private SamplePool() {}

    static Arbitrary<String> text() {
        return Arbitraries.oneOf(
                Arbitraries.of(PIECES).list().ofMinSize(1).ofMaxSize(4).map(pieces -> String.join("", pieces)),
                Arbitraries.of(PIECES),
                Arbitraries.strings().ofMinLength(1).ofMaxLength(6).filter(SamplePool::isPromised));
    }

    /** Storable, and without the capitals that Unicode gained after version 10 (see {@link Fold}). */
    private static boolean isPromised(String text) {
        return Fold.isStorable(text) && text.codePoints().noneMatch(FoldTest::isNewer);
    }

    static Arbitrary<Instant> instant() {
        Arbitrary<Long> micros = Arbitraries.oneOf(
                Arbitraries.of(-1L, 0L, 1L, -86_400_000_000L, 86_400_000_000L),
                Arbitraries.longs().between(-40L * 86_400_000_000L, 40L * 86_400_000_000L));
        return Combinators.combine(Arbitraries.of(CORNERS), micros)
                .as((corner, moved) -> clamp(corner.plus(moved, ChronoUnit.MICROS)));
    }

    private static Instant clamp(Instant instant) {
        if (instant.isBefore(When.EARLIEST)) return When.EARLIEST;
        return instant.isAfter(When.LATEST) ? When.LATEST : instant;
    }

    static Arbitrary<LocalDate> day() {
        return Combinators.combine(instant(), Arbitraries.of(ZONES)).as((instant, zone) -> {
            LocalDate day = LocalDate.ofInstant(instant, zone);
            return day.isBefore(When.FIRST) ? When.FIRST : day.isAfter(When.LAST) ? When.LAST : day;
        });
    }

    static Arbitrary<UUID> id() {
        return Arbitraries.of(
                Sample.ALICE, Sample.BOB, Sample.NOBODY, Sample.NETWORK, Sample.DESK, Sample.PORTAL, new UUID(-1, -1));
    }

    @SuppressWarnings("unchecked") // Each branch makes values of the field's type.
    static <T> Arbitrary<T> value(Field<T> field) {
        return (Arbitrary<T>)
                switch (field.type()) {
                    case FieldType.Text text -> text();
                    case FieldType.Whole whole ->
                        Arbitraries.oneOf(Arbitraries.integers().between(-3, 3), Arbitraries.of(-1000, 999, 1000));
                    case FieldType.Flag flag -> Arbitraries.of(true, false);
                    case FieldType.Moment moment -> instant();
                    case FieldType.Day day -> day();
                    case FieldType.Choice<?> choice ->
                        Arbitraries.of(choice.choices().getEnumConstants());
                    case FieldType.Listed listed ->
                        listed.set().equals("category")
                                ? Arbitraries.of("hardware", "network")
                                : Arbitraries.of("hardware", "network", "Any", "none", "x y", "ß");
                    case FieldType.Reference reference -> id();
                };
    }

    /** A record in which each field has a value two times out of three. */
    static Arbitrary<Values> record() {
        Arbitrary<Values.Builder> record = Arbitraries.create(Values::builder);
        List<Field<?>> fields = new ArrayList<>(Sample.COLUMNS);
        fields.addAll(Sample.CUSTOM);
        for (Field<?> field : fields) record = with(record, field);
        return record.map(Values.Builder::build);
    }

    private static <T> Arbitrary<Values.Builder> with(Arbitrary<Values.Builder> record, Field<T> field) {
        return Combinators.combine(record, value(field).injectNull(0.33))
                .as((builder, value) -> builder.set(field, value));
    }

    static Arbitrary<ConditionContext> context() {
        Arbitrary<Set<UUID>> teams =
                Arbitraries.of(Sample.NETWORK, Sample.DESK).set().ofMaxSize(2);
        return Combinators.combine(instant(), Arbitraries.of(ZONES), id().injectNull(0.2), teams)
                .as(ConditionContext::new);
    }
}
