package io.mainstay.attachment;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

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
}
