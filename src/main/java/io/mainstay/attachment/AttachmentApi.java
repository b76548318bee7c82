package io.mainstay.attachment;

import io.mainstay.access.Viewer;
import io.mainstay.api.ApiResource;
import io.mainstay.record.Refusal;
import java.util.UUID;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import tools.jackson.databind.JsonNode;

/** One file; its content is at {@code /content}. */
@ApiResource("/api/v1/attachments/{id}")
class AttachmentApi {

    private final Attachments attachments;

    AttachmentApi(Attachments attachments) {
        this.attachments = attachments;
    }

    @GetMapping
    JsonNode read(@PathVariable UUID id, Viewer viewer) {
        return attachments.find(id, viewer).orElseThrow(Refusal::notFound).toJson();
    }

    @DeleteMapping
    ResponseEntity<Void> delete(@PathVariable UUID id, Viewer viewer) {
        attachments.delete(id, viewer);
        return ResponseEntity.noContent().build();
    }
}
