package io.mainstay.process.page;

import io.mainstay.access.Viewer;
import io.mainstay.attachment.Attachments;
import io.mainstay.ticket.TicketDoor;
import io.mainstay.ticket.TicketRecord;
import io.mainstay.ticket.Writing;
import io.mainstay.web.Html;
import io.mainstay.web.Pages;
import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.time.Clock;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.web.multipart.MultipartFile;

/** Notes and files from the composer; the answer is the stream as it now is. */
@Component
public class NoteComposer {

    private final Attachments attachments;
    private final Pages pages;
    private final Clock clock;

    NoteComposer(Attachments attachments, Pages pages, Clock clock) {
        this.attachments = attachments;
        this.pages = pages;
        this.clock = clock;
    }

    <R extends TicketRecord> Html note(
            RecordSource<R> source,
            String number,
            String text,
            @Nullable List<MultipartFile> files,
            Viewer viewer,
            HttpServletRequest request)
            throws IOException {
        R record = TicketDoor.working(source.process(), number, viewer);
        if (!text.isBlank() || given(files).isEmpty())
            source.process().note(number, text, Writing.by(viewer, clock.instant()));
        for (MultipartFile file : given(files))
            attachments.add(record.id(), name(file), file.getInputStream(), false, viewer);
        return stream(source, number, viewer, request);
    }

    /** A form without a chosen file sends an empty one. */
    public static List<MultipartFile> given(@Nullable List<MultipartFile> files) {
        return files == null
                ? List.of()
                : files.stream().filter(file -> !name(file).isEmpty()).toList();
    }

    public static String name(MultipartFile file) {
        String name = file.getOriginalFilename();
        return name == null ? "" : name;
    }

    /** The stream with head and side beside it; without scripts the whole page. */
    public <R extends TicketRecord> Html stream(
            RecordSource<R> source, String number, Viewer viewer, HttpServletRequest request) {
        R record = source.process().require(number, viewer);
        if (request.getHeader("HX-Request") == null)
            return Html.to(source.process().path() + "/" + record.number());
        RecordModel model = source.of(record, viewer, pages.moments(viewer, request), false);
        return Html.page(source.process().type().name() + "/parts", model);
    }
}
