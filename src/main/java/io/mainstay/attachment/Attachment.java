package io.mainstay.attachment;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/**
 * A file on a ticket.
 *
 * @param mediaType recognised by its first bytes, or {@code application/octet-stream}
 * @param size in bytes
 * @param isPublic whether the people concerned (caller, watchers) may read it
 * @param deletedAt since when its content is gone
 */
public record Attachment(
        UUID id,
        @Nullable UUID ticketId,
        String name,
        String mediaType,
        long size,
        boolean isPublic,
        UUID uploadedById,
        Instant uploadedAt,
        @Nullable Instant deletedAt) {

    public boolean isDeleted() {
        return deletedAt != null;
    }

    /** Whether a browser may show it in a page. */
    public boolean isImage() {
        return MediaKind.isImage(mediaType);
    }

    /** As programs read it. */
    public ObjectNode toJson() {
        ObjectNode json = JsonNodeFactory.instance.objectNode();
        json.put("id", id.toString()).put("name", name).put("media_type", mediaType);
        json.put("size", size).put("public", isPublic).put("uploaded", uploadedAt.toString());
        return json.put("content", "/api/v1/attachments/" + id + "/content");
    }
}
