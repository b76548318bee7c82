package io.mainstay.attachment;

import static io.mainstay.api.Operation.delete;
import static io.mainstay.api.Operation.get;
import static io.mainstay.api.Operation.post;

import io.mainstay.api.ApiDescription;
import io.mainstay.api.Operation;
import java.util.List;
import org.springframework.stereotype.Component;

/** The resources of files. */
@Component
class AttachmentApiDescription implements ApiDescription {

    private static final String OF_INCIDENT = "/api/v1/incidents/{number}/attachments";
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
                get(OF_INCIDENT, "The files that you may read").listing("Attachment"),
                post(OF_INCIDENT, "Attach a file; the body is the file itself, of any media type")
                        .needing("name", "string", "The file's name.")
                        .with(
                                "public",
                                "boolean",
                                "Whether the people concerned read it; a requester's file always is.")
                        .creating("Attachment"),
                get(ONE, "What is known about a file").answering("Attachment"),
                get(ONE + "/content", "The file itself; Range is heeded"),
                delete(ONE, "Remove a file's content; that it was there stays in the history"));
    }
}
