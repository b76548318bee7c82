package io.mainstay.process.page;

import io.mainstay.access.Viewer;
import io.mainstay.record.Refusal;
import io.mainstay.ticket.Reads;
import io.mainstay.ticket.TicketProcess;
import io.mainstay.ticket.TicketRecord;
import io.mainstay.ticket.Writing;
import io.mainstay.web.Html;
import io.mainstay.web.Pages;
import io.mainstay.web.Toast;
import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;

/** The page of one record of a process, and what is written on it; the subclass says where it is. */
public abstract class TicketPages<R extends TicketRecord> {

    private final RecordSource<R> source;
    private final TicketDialogs dialogs;
    private final Reads reads;
    private final Pages pages;
    private final Clock clock;

    protected TicketPages(RecordSource<R> source, TicketDialogs dialogs, Reads reads, Pages pages, Clock clock) {
        this.source = source;
        this.dialogs = dialogs;
        this.reads = reads;
        this.pages = pages;
        this.clock = clock;
    }

    @GetMapping("/{number}")
    public Html record(
            @PathVariable String number,
            @RequestParam(defaultValue = "false") boolean all,
            Viewer viewer,
            HttpServletRequest request) {
        if (!viewer.isStaff()) return source.forRequesters(number, viewer);
        RecordModel model = read(number, all, viewer, request);
        reads.mark(
                viewer.personId(),
                model.record().id(),
                model.record().ticket().head().seq());
        return Html.page(template("record"), model);
    }

    @GetMapping("/{number}/peek")
    public Html peek(@PathVariable String number, Viewer viewer, HttpServletRequest request) {
        return Html.page(template("peek"), read(number, false, viewer, request));
    }

    /** The stream as it now is, with head and side to be exchanged beside it. */
    @GetMapping("/{number}/stream")
    public Html stream(
            @PathVariable String number,
            @RequestParam(defaultValue = "false") boolean all,
            Viewer viewer,
            HttpServletRequest request) {
        return Html.page(template("parts"), read(number, all, viewer, request));
    }

    @PostMapping("/{number}/notes")
    public Html note(
            @PathVariable String number,
            @RequestParam(defaultValue = "") String text,
            @RequestParam(name = "files", required = false) @Nullable List<MultipartFile> files,
            Viewer viewer,
            HttpServletRequest request)
            throws IOException {
        return dialogs.notes().note(source, number, text, files, viewer, request);
    }

    @GetMapping("/{number}/fields")
    public Html fields(
            @PathVariable String number,
            @RequestParam(defaultValue = "") String only,
            Viewer viewer,
            HttpServletRequest request) {
        return dialogs.fields().form(source, number, only, viewer, request);
    }

    @PostMapping("/{number}/fields")
    public Html edit(
            @PathVariable String number,
            @RequestParam(defaultValue = "") String only,
            @RequestParam Map<String, String> input,
            Viewer viewer,
            HttpServletRequest request) {
        return dialogs.fields().edit(source, number, only, input, viewer, request);
    }

    /** Takes back what the reader just did: the change that led to this version. */
    @PostMapping("/{number}/changes/{version}/reversal")
    public Html undo(
            @PathVariable String number, @PathVariable int version, Viewer viewer, HttpServletRequest request) {
        R record = source.process().undo(number, version, Writing.by(viewer, clock.instant()));
        Toast toast = Toast.of("process.undone", record.number());
        // A list exchanges the row by itself.
        if (request.getHeader("HX-Request") != null) return new Html(null, null, HttpStatus.OK, null, toast);
        return Html.to(source.process().path() + "/" + record.number()).saying(toast);
    }

    private RecordModel read(String number, boolean whole, Viewer viewer, HttpServletRequest request) {
        if (!viewer.isStaff()) throw Refusal.notFound();
        TicketProcess<R> process = source.process();
        return source.of(process.require(number, viewer), viewer, pages.moments(viewer, request), whole);
    }

    private String template(String part) {
        return source.process().type().name() + "/" + part;
    }
}
