package io.mainstay.attachment;

import io.mainstay.access.Viewer;
import io.mainstay.record.Refusal;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.UUID;
import org.springframework.http.HttpHeaders;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;

/** Hands files out. What they are is never left to the browser's guess, and nothing in them can act. */
@Controller
class AttachmentDownload {

    private final Attachments attachments;

    AttachmentDownload(Attachments attachments) {
        this.attachments = attachments;
    }

    @GetMapping({"/attachments/{id}", "/api/v1/attachments/{id}/content"})
    void download(@PathVariable UUID id, Viewer viewer, HttpServletRequest request, HttpServletResponse response)
            throws IOException {
        Attachment attachment = attachments.find(id, viewer).orElseThrow(Refusal::notFound);
        String tag = "\"" + attachment.id() + "\"";
        describe(attachment, tag, response);
        if (tag.equals(request.getHeader(HttpHeaders.IF_NONE_MATCH))) {
            response.setStatus(HttpServletResponse.SC_NOT_MODIFIED);
            return;
        }
        String ifRange = request.getHeader(HttpHeaders.IF_RANGE);
        String asked = ifRange == null || ifRange.equals(tag) ? request.getHeader(HttpHeaders.RANGE) : null;
        ByteRange range = ByteRange.of(asked, attachment.size());
        if (range == null) {
            response.setHeader(HttpHeaders.CONTENT_RANGE, "bytes */" + attachment.size());
            response.setStatus(HttpServletResponse.SC_REQUESTED_RANGE_NOT_SATISFIABLE);
            return;
        }
        if (!range.isWhole()) {
            response.setStatus(HttpServletResponse.SC_PARTIAL_CONTENT);
            response.setHeader(
                    HttpHeaders.CONTENT_RANGE, "bytes " + range.first() + "-" + range.last() + "/" + attachment.size());
        }
        response.setContentLengthLong(range.length());
        if (!request.getMethod().equals("HEAD"))
            attachments.copy(attachment, range.first(), range.last(), response.getOutputStream());
    }

    private static void describe(Attachment attachment, String tag, HttpServletResponse response) {
        boolean inline = attachment.isImage();
        response.setContentType(inline ? attachment.mediaType() : MediaKind.UNKNOWN);
        response.setHeader(
                HttpHeaders.CONTENT_DISPOSITION,
                (inline ? "inline; " : "attachment; ") + FileName.parameters(attachment.name()));
        response.setHeader("X-Content-Type-Options", "nosniff");
        response.setHeader("Content-Security-Policy", "default-src 'none'; sandbox");
        response.setHeader("Cross-Origin-Resource-Policy", "same-origin");
        response.setHeader(HttpHeaders.CACHE_CONTROL, "private, no-cache");
        response.setHeader(HttpHeaders.ACCEPT_RANGES, "bytes");
        response.setHeader(HttpHeaders.ETAG, tag);
    }
}
