package io.mainstay.attachment;

import static io.mainstay.api.Operation.delete;
import static io.mainstay.api.Operation.get;

import io.mainstay.api.ApiDescription;
import io.mainstay.api.Operation;
import java.util.List;
import org.springframework.stereotype.Component;

/** The resources of files; those of a ticket are among the ticket's. */
@Component
class AttachmentApiDescription implements ApiDescription {

    private static final String ONE = "/api/v1/attachments/{id}";

    @Override
    public String tag() {
        return "Attachments";
    }

    @Override
    public int order() {
        return 2;
    }

    @Override
    public List<Operation> operations() {
        return List.of(
                get(ONE, "What is known about a file").answering("Attachment"),
                get(ONE + "/content", "The file itself; Range is heeded"),
                delete(ONE, "Remove a file's content; that it was there stays in the history"));
    }
}
