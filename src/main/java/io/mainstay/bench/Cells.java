package io.mainstay.bench;

import io.mainstay.condition.Condition;
import io.mainstay.condition.Condition.Match;
import io.mainstay.condition.Condition.Order;
import io.mainstay.condition.When;
import io.mainstay.record.Field;
import io.mainstay.record.Field.Storage;
import io.mainstay.record.FieldType;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import org.springframework.jdbc.core.JdbcTemplate;

/** Every operator of a field, with values that are common, rare and only found in old records. */
final class Cells {

    /** @param operator with the kind of value: {@code is rare} */
    record Cell(String operator, Condition condition) {}

    private final JdbcTemplate jdbc;
    private final ListSubject subject;
    private final Instant now;

    Cells(JdbcTemplate jdbc, ListSubject subject, Instant now) {
        this.jdbc = jdbc;
        this.subject = subject;
        this.now = now;
    }

    /** By field; those of the whole text stand under {@code text}. */
    Map<String, List<Cell>> all() {
        Map<String, List<Cell>> all = new LinkedHashMap<>();
        for (Field<?> field : subject.filterable()) all.put(field.name(), of(field));
        all.put("text", words());
        return all;
    }

    private List<Cell> of(Field<?> field) {
        List<Cell> cells = new ArrayList<>();
        cells.add(new Cell("empty", new Condition.Empty(field)));
        cells.add(new Cell("present", Condition.present(field)));
        if (Condition.isTime(field)) times(field, cells);
        else if (field.type() instanceof FieldType.Text) texts(field, cells);
        else values(field, cells);
        return cells;
    }

    static List<Cell> words() {
        return List.of(
                word("word common", Lexicon.COMMON),
                word("word rare", Lexicon.RARE),
                word("word old", Lexicon.OLD),
                word("word old and rare", Lexicon.OLD_AND_RARE),
                word("words two common", Lexicon.COMMON + " password"),
                word("word of a host", "srv40"));
    }

    private static Cell word(String name, String text) {
        return new Cell(name, new Condition.TextMatch(text));
    }

    private void times(Field<?> field, List<Cell> cells) {
        cells.add(timed("> 7 days ago", field, Order.MORE, 7));
        cells.add(timed("> 2 years ago", field, Order.MORE, 730));
        cells.add(timed("< 7 days ago", field, Order.LESS, 7));
        cells.add(timed("< 4 years ago", field, Order.LESS, 1460));
        cells.add(new Cell("between, a day last year", new Condition.Between(field, ago(366), ago(365))));
        cells.add(new Cell("between, a month long ago", new Condition.Between(field, ago(1600), ago(1570))));
        cells.add(new Cell("after tomorrow", new Condition.Timed(field, Order.MORE, ago(-1))));
    }

    private Cell timed(String operator, Field<?> field, Order order, int days) {
        return new Cell(operator, new Condition.Timed(field, order, ago(days)));
    }

    private When ago(int days) {
        return new When.At(now.minus(days, ChronoUnit.DAYS));
    }

    @SuppressWarnings("unchecked") // A field of type Text is a Field<String>.
    private void texts(Field<?> field, List<Cell> cells) {
        Field<String> text = (Field<String>) field;
        if (!(field.storage() instanceof Storage.Column column)) return;
        String sample = texts("select " + column.sql() + " from " + subject.sampled(field) + " and " + column.sql()
                        + " is not null limit 1")
                .findFirst()
                .orElse("nothing");
        cells.add(new Cell("is", Condition.equal(text, sample)));
        cells.add(new Cell("is not", Condition.not(Condition.equal(text, sample))));
        cells.add(new Cell("contains common", new Condition.Like(text, Match.CONTAINS, "printer")));
        cells.add(new Cell("contains two letters", new Condition.Like(text, Match.CONTAINS, "er")));
        cells.add(new Cell("contains rare", new Condition.Like(text, Match.CONTAINS, Lexicon.RARE)));
        cells.add(new Cell("contains none", new Condition.Like(text, Match.CONTAINS, "qqxqq")));
        cells.add(new Cell(
                "starts", new Condition.Like(text, Match.STARTS, sample.substring(0, Math.min(4, sample.length())))));
        cells.add(new Cell(
                "ends", new Condition.Like(text, Match.ENDS, sample.substring(Math.max(0, sample.length() - 4)))));
    }

    private <T> void values(Field<T> field, List<Cell> cells) {
        List<T> values = sample(field);
        if (values.isEmpty()) return;
        T common = values.getFirst();
        T rare = values.getLast();
        cells.add(new Cell("is common", Condition.equal(field, common)));
        cells.add(new Cell("is middling", Condition.equal(field, values.get(values.size() / 2))));
        cells.add(new Cell("is rare", Condition.equal(field, rare)));
        cells.add(new Cell("is not common", Condition.not(Condition.equal(field, common))));
        cells.add(new Cell("is not rare", Condition.not(Condition.equal(field, rare))));
        cells.add(new Cell(
                "one of three",
                new Condition.OneOf<>(
                        field, List.of(rare, values.get(values.size() / 2), values.get(values.size() / 3)))));
        if (Condition.isOrdered(field)) {
            cells.add(new Cell("> common", new Condition.Ordered<>(field, Order.MORE, common)));
            cells.add(new Cell("<= common", new Condition.Ordered<>(field, Order.AT_MOST, common)));
            cells.add(new Cell("> rare", new Condition.Ordered<>(field, Order.MORE, rare)));
            cells.add(new Cell("< rare", new Condition.Ordered<>(field, Order.LESS, rare)));
        }
        mine(field, cells);
    }

    @SuppressWarnings("unchecked") // A reference is a Field<UUID>.
    private static void mine(Field<?> field, List<Cell> cells) {
        if (Condition.isMine(field)) cells.add(new Cell("mine", new Condition.Mine((Field<UUID>) field)));
    }

    /** Distinct values, the most common first. */
    private <T> List<T> sample(Field<T> field) {
        String expression = switch (field.storage()) {
            case Storage.Column column -> column.sql();
            case Storage.Custom custom -> "(t.custom ->> '" + custom.key() + "')";
        };
        return texts("select " + expression + "::text from " + subject.sampled(field) + " and " + expression
                        + " is not null group by 1 order by count(*) desc, 1")
                .map(code -> field.type().fromCode(code))
                .toList();
    }

    private Stream<String> texts(String sql) {
        return jdbc.query(sql, (row, index) -> row.getString(1)).stream();
    }
}
