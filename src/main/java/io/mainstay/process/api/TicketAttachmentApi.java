package io.mainstay.process.api;

import io.mainstay.access.Viewer;
import io.mainstay.attachment.Attachment;
import io.mainstay.attachment.Attachments;
import io.mainstay.ticket.TicketProcess;
import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.net.URI;
import java.util.UUID;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** The files of a ticket, at {@code …/{number}/attachments}; a file is sent as it is, not in a form. */
public abstract class TicketAttachmentApi {

    private final TicketProcess<?> process;
    private final Attachments attachments;

    protected TicketAttachmentApi(TicketProcess<?> process, Attachments attachments) {
        this.process = process;
        this.attachments = attachments;
    }

    @GetMapping
    JsonNode list(@PathVariable String number, Viewer viewer) {
        ObjectNode answer = JsonNodeFactory.instance.objectNode();
        ArrayNode items = answer.putArray("items");
        for (Attachment one : attachments.list(id(number, viewer), viewer)) items.add(one.toJson());
        return answer;
    }

    @PostMapping
    ResponseEntity<JsonNode> add(
            @PathVariable String number,
            @RequestParam String name,
            @RequestParam(name = "public", defaultValue = "false") boolean isPublic,
            Viewer viewer,
            HttpServletRequest request)
            throws IOException {
        boolean visible = isPublic(isPublic, viewer);
        Attachment added = attachments.add(id(number, viewer), name, request.getInputStream(), visible, viewer);
        return ResponseEntity.created(URI.create("/api/v1/attachments/" + added.id()))
                .body(added.toJson());
    }

    /** Requesters' files are always public; an agent's only if they say so. */
    protected boolean isPublic(boolean said, Viewer viewer) {
        return said || !viewer.isStaff();
    }

    private UUID id(String number, Viewer viewer) {
        return process.require(number, viewer).id();
    }
}
