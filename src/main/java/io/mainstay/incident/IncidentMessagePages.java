package io.mainstay.incident;

import io.mainstay.access.Viewer;
import io.mainstay.attachment.Attachments;
import io.mainstay.record.Refusal;
import io.mainstay.ticket.Writing;
import io.mainstay.web.Html;
import io.mainstay.web.Pages;
import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.time.Clock;
import java.util.List;
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
    private final Attachments attachments;
    private final Pages pages;
    private final Clock clock;

    IncidentMessagePages(
            Incidents incidents,
            IncidentDoor door,
            IncidentRecords records,
            Attachments attachments,
            Pages pages,
            Clock clock) {
        this.incidents = incidents;
        this.door = door;
        this.records = records;
        this.attachments = attachments;
        this.pages = pages;
        this.clock = clock;
    }

    @PostMapping("/incidents/{number}/replies")
    Html reply(
            @PathVariable String number,
            @RequestParam(defaultValue = "") String text,
            @RequestParam(name = "files", required = false) @Nullable List<MultipartFile> files,
            Viewer viewer,
            HttpServletRequest request)
            throws IOException {
        door.reading(number, viewer);
        Incident incident = incidents.reply(number, text, Writing.by(viewer, clock.instant()));
        attach(incident, files, true, viewer);
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
        door.reading(number, viewer);
        Incident incident = incidents.note(number, text, Writing.by(viewer, clock.instant()));
        attach(incident, files, false, viewer);
        return stream(number, viewer, request);
    }

    private void attach(Incident incident, @Nullable List<MultipartFile> files, boolean isPublic, Viewer viewer)
            throws IOException {
        if (files == null) return;
        for (MultipartFile file : files) {
            String name = file.getOriginalFilename();
            if (!file.isEmpty() && name != null)
                attachments.add(incident.id(), name, file.getInputStream(), isPublic, viewer);
        }
    }

    private Html stream(String number, Viewer viewer, HttpServletRequest request) {
        Incident incident = incidents.find(number, viewer).orElseThrow(Refusal::notFound);
        boolean part = request.getHeader("HX-Request") != null;
        if (!part) return Html.to("/incidents/" + incident.number());
        return Html.page("incident/stream", records.of(incident, viewer, pages.moments(viewer, request)));
    }
}
