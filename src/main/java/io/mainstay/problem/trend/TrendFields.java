package io.mainstay.problem.trend;

import io.mainstay.record.Field;
import io.mainstay.record.FieldType.Moment;
import io.mainstay.record.FieldType.Reference;
import io.mainstay.record.FieldType.Text;
import io.mainstay.record.FieldType.Whole;
import io.mainstay.record.Target;
import java.util.List;

/** What programs are told of the Pareto, for the description of the API; decimal figures are texts. */
final class TrendFields {

    private static final Text SHORT = new Text(400, false);
    private static final Whole COUNT = new Whole(0, Integer.MAX_VALUE);

    /** A cell of the Pareto. */
    static final List<Field<?>> CELL = List.of(
            Field.of("place", COUNT, "x.place"),
            Field.of("service", new Reference(Target.SERVICE), "x.service"),
            Field.of("category", SHORT, "x.category"),
            Field.of("count", COUNT, "x.count"),
            Field.of("before", COUNT, "x.before"),
            Field.of("change", new Whole(Integer.MIN_VALUE, Integer.MAX_VALUE), "x.change"),
            Field.of("change_percent", new Whole(Integer.MIN_VALUE, Integer.MAX_VALUE), "x.change_percent"),
            Field.of("share", SHORT, "x.share"),
            Field.of("cumulative", SHORT, "x.cumulative"),
            Field.of("per_week", SHORT, "x.per_week"),
            Field.of("filter", SHORT, "x.filter"));

    /** A finding; its incidents are listed by number. */
    static final List<Field<?>> RECURRENCE = List.of(
            Field.of("service", new Reference(Target.SERVICE), "x.service"),
            Field.of("category", SHORT, "x.category"),
            Field.of("location", new Reference(Target.LOCATION), "x.location"),
            Field.of("count", COUNT, "x.count"),
            Field.of("weeks", COUNT, "x.weeks"),
            Field.of("expected", SHORT, "x.expected"),
            Field.of("strength", SHORT, "x.strength"),
            Field.of("first", new Moment(), "x.first"),
            Field.of("last", new Moment(), "x.last"),
            Field.of("problem", SHORT, "x.problem"),
            Field.of("dismissed", new Moment(), "x.dismissed"),
            Field.of("dismissed_by", new Reference(Target.PERSON), "x.dismissed_by"),
            Field.of("dismissal_reason", SHORT, "x.dismissal_reason"));

    /** What a search looked at. */
    static final List<Field<?>> SEARCH = List.of(
            Field.of("ended", new Moment(), "x.ended"),
            Field.of("incidents", COUNT, "x.incidents"),
            Field.of("millis", COUNT, "x.millis"));

    private TrendFields() {}
}
