package io.mainstay.incident;

import io.mainstay.access.Viewer;
import io.mainstay.attachment.Attachments;
import io.mainstay.record.Ids;
import io.mainstay.record.Refusal;
import io.mainstay.ticket.Writing;
import io.mainstay.web.Html;
import io.mainstay.web.Pages;
import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;

/** Replies and notes from the composer; the answer is the stream as it now is. */
@Controller
class IncidentMessagePages {

    private final Incidents incidents;
    private final IncidentDoor door;
    private final IncidentRecords records;
    private final IncidentHeldReplies held;
    private final Attachments attachments;
    private final Pages pages;
    private final Clock clock;

    IncidentMessagePages(
            Incidents incidents,
            IncidentDoor door,
            IncidentRecords records,
            IncidentHeldReplies held,
            Attachments attachments,
            Pages pages,
            Clock clock) {
        this.incidents = incidents;
        this.door = door;
        this.records = records;
        this.held = held;
        this.attachments = attachments;
        this.pages = pages;
        this.clock = clock;
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
        door.reading(number, viewer);
        List<UUID> uploads = new ArrayList<>();
        for (MultipartFile file : given(files))
            uploads.add(attachments.upload(name(file), file.getInputStream(), viewer));
        held.hold(id == null ? Ids.next() : id, number, text, uploads, viewer);
        return stream(number, viewer, request);
    }

    @PostMapping("/incidents/{number}/replies/{id}/withdrawal")
    Html withdraw(@PathVariable String number, @PathVariable UUID id, Viewer viewer, HttpServletRequest request) {
        held.withdraw(id, number, viewer);
        return stream(number, viewer, request);
    }

    @PostMapping("/incidents/{number}/notes")
    Html note(
            @PathVariable String number,
            @RequestParam(defaultValue = "") String text,
            @RequestParam(name = "files", required = false) @Nullable List<MultipartFile> files,
            Viewer viewer,
            HttpServletRequest request)
            throws IOException {
        Incident incident = door.working(number, viewer);
        if (!text.isBlank() || given(files).isEmpty())
            incidents.note(number, text, Writing.by(viewer, clock.instant()));
        for (MultipartFile file : given(files))
            attachments.add(incident.id(), name(file), file.getInputStream(), false, viewer);
        return stream(number, viewer, request);
    }

    /** A form without a chosen file sends an empty one. */
    private static List<MultipartFile> given(@Nullable List<MultipartFile> files) {
        return files == null
                ? List.of()
                : files.stream().filter(file -> !name(file).isEmpty()).toList();
    }

    private static String name(MultipartFile file) {
        String name = file.getOriginalFilename();
        return name == null ? "" : name;
    }

    private Html stream(String number, Viewer viewer, HttpServletRequest request) {
        Incident incident = incidents.find(number, viewer).orElseThrow(Refusal::notFound);
        boolean part = request.getHeader("HX-Request") != null;
        if (!part) return Html.to("/incidents/" + incident.number());
        return Html.page("incident/parts", records.of(incident, viewer, pages.moments(viewer, request)));
    }
}
