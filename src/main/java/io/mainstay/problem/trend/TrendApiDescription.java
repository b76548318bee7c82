package io.mainstay.problem.trend;

import static io.mainstay.api.Operation.delete;
import static io.mainstay.api.Operation.get;
import static io.mainstay.api.Operation.post;

import io.mainstay.api.ApiDescription;
import io.mainstay.api.Operation;
import java.util.List;
import org.springframework.stereotype.Component;

/** The resources of problem analysis. */
@Component
class TrendApiDescription implements ApiDescription {

    private static final String ALL = "/api/v1/recurrences";

    @Override
    public String tag() {
        return "Problem analysis";
    }

    @Override
    public int order() {
        return 4;
    }

    @Override
    public List<Schema> schemas() {
        return List.of(
                new Schema("ParetoCell", "problem", TrendFields.CELL),
                new Schema("Recurrence", "problem", TrendFields.RECURRENCE),
                new Schema("RecurrenceSearch", "problem", TrendFields.SEARCH));
    }

    @Override
    public List<Operation> operations() {
        return List.of(
                get(
                                "/api/v1/problems/analysis",
                                "How many incidents each service and category had, the most first, against the period before")
                        .with("from", "string", "The first day, such as 2026-01-31.")
                        .with("to", "string", "The last day; today unless given.")
                        .with("days", "integer", "How many days up to today, instead; 30 unless given.")
                        .with("limit", "integer", "The largest cells, 1 to 1000; 100 unless given.")
                        .listing("ParetoCell"),
                get(ALL, "Services whose incidents come back at the same hours, those with most of them first")
                        .with("dismissed", "boolean", "Those that were dismissed, instead of the others.")
                        .listing("Recurrence"),
                post(ALL + "/search", "Search again now; otherwise it is done every night")
                        .answering("RecurrenceSearch"),
                post(ALL + "/{id}/dismissal", "Judge that a finding is none")
                        .taking(RecurrenceApi.DISMISSAL, """
                                {"reason": "The nightly restart, known and accepted"}""")
                        .answering("Recurrence"),
                delete(ALL + "/{id}/dismissal", "Bring a dismissed finding back")
                        .answering("Recurrence")
                        .successful(200));
    }
}
