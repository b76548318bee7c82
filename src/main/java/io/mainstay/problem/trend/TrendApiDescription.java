package io.mainstay.problem.trend;

import static io.mainstay.api.Operation.get;

import io.mainstay.api.ApiDescription;
import io.mainstay.api.Operation;
import java.util.List;
import org.springframework.stereotype.Component;

/** The resources of problem analysis. */
@Component
class TrendApiDescription implements ApiDescription {

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
        return List.of(new Schema("ParetoCell", "problem", TrendFields.CELL));
    }

    @Override
    public List<Operation> operations() {
        return List.of(get(
                        "/api/v1/problems/analysis",
                        "How many incidents each service and category had, the most first, against the period before")
                .with("from", "string", "The first day, such as 2026-01-31.")
                .with("to", "string", "The last day; today unless given.")
                .with("days", "integer", "How many days up to today, instead; 30 unless given.")
                .with("limit", "integer", "The largest cells, 1 to 1000; 100 unless given.")
                .listing("ParetoCell"));
    }
}
