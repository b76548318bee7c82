package io.mainstay.list;

import static io.mainstay.api.Operation.delete;
import static io.mainstay.api.Operation.get;
import static io.mainstay.api.Operation.post;
import static io.mainstay.api.Operation.put;

import io.mainstay.api.ApiDescription;
import io.mainstay.api.Operation;
import java.util.List;
import org.springframework.stereotype.Component;

/** Saved views as a resource. */
@Component
class ViewApiDescription implements ApiDescription {

    private static final String ALL = "/api/v1/views";
    private static final String ONE = ALL + "/{id}";
    private static final String EXAMPLE = """
            {"type": "incident", "name": "Open and high", "filter": "state:open priority<=2", "sort": "-opened",
             "columns": "number,title,team"}""";

    @Override
    public String tag() {
        return "Views";
    }

    @Override
    public int order() {
        return 4;
    }

    @Override
    public List<Schema> schemas() {
        return List.of(new Schema("View", "view", ViewFields.ALL));
    }

    @Override
    public List<Operation> operations() {
        return List.of(
                get(ALL, "Your own views, your teams’ and everyone’s, all at once")
                        .with("type", "string", "Only views of this record type: incident.")
                        .listing("View"),
                post(ALL, "Keep a view: for yourself, for a team of yours, or (process managers) for everyone")
                        .taking(ViewInput.SHAPE, EXAMPLE)
                        .creating("View"),
                get(ONE, "Read; to run it: GET /api/v1/incidents?view={id}").answering("View"),
                put(ONE, "Replace as a whole; a view has no version, the last write counts")
                        .taking(ViewInput.SHAPE, EXAMPLE)
                        .answering("View"),
                delete(ONE, "Delete"));
    }
}
