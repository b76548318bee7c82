package io.mainstay.incident;

import io.mainstay.access.Viewer;
import io.mainstay.attachment.Attachments;
import io.mainstay.process.page.NoteComposer;
import io.mainstay.record.Ids;
import io.mainstay.ticket.TicketDoor;
import io.mainstay.web.Html;
import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;

/** Replies from the composer; the answer is the stream as it now is. */
@Controller
class IncidentMessagePages {

    private final Incidents incidents;
    private final IncidentRecords records;
    private final NoteComposer composer;
    private final IncidentHeldReplies held;
    private final Attachments attachments;

    IncidentMessagePages(
            Incidents incidents,
            IncidentRecords records,
            NoteComposer composer,
            IncidentHeldReplies held,
            Attachments attachments) {
        this.incidents = incidents;
        this.records = records;
        this.composer = composer;
        this.held = held;
        this.attachments = attachments;
    }

    /**
     * Kept for the seconds in which it may be undone, then sent.
     *
     * @param id made by the browser: whoever is unsure whether it arrived sends it again
     */
    @PostMapping("/incidents/{number}/replies")
    Html reply(
            @PathVariable String number,
            @RequestParam(defaultValue = "") String text,
            @RequestParam(required = false) @Nullable UUID id,
            @RequestParam(name = "files", required = false) @Nullable List<MultipartFile> files,
            Viewer viewer,
            HttpServletRequest request)
            throws IOException {
        TicketDoor.reading(incidents, number, viewer);
        List<UUID> uploads = new ArrayList<>();
        for (MultipartFile file : NoteComposer.given(files))
            uploads.add(attachments.upload(NoteComposer.name(file), file.getInputStream(), viewer));
        held.hold(id == null ? Ids.next() : id, number, text, uploads, viewer);
        return composer.stream(records, number, viewer, request);
    }

    @PostMapping("/incidents/{number}/replies/{id}/withdrawal")
    Html withdraw(@PathVariable String number, @PathVariable UUID id, Viewer viewer, HttpServletRequest request) {
        held.withdraw(id, number, viewer);
        return composer.stream(records, number, viewer, request);
    }
}
