package io.mainstay.process.page;

import io.mainstay.access.Viewer;
import io.mainstay.ticket.TicketRecord;
import io.mainstay.web.Html;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** The dialogs over a record or a list: who has it, who follows it, its tasks, erasing; the subclass says where. */
public abstract class TicketDialogPages<R extends TicketRecord> {

    private final RecordSource<R> source;
    private final TaskSource<?, ?> tasks;
    private final TicketDialogs dialogs;

    protected TicketDialogPages(RecordSource<R> source, TaskSource<?, ?> tasks, TicketDialogs dialogs) {
        this.source = source;
        this.tasks = tasks;
        this.dialogs = dialogs;
    }

    @GetMapping("/{number}/assignee")
    public Html ask(@PathVariable String number, @RequestParam(defaultValue = "person") String ask, Viewer viewer) {
        return dialogs.assigning().ask(source, number, ask, viewer);
    }

    /**
     * @param assignee {@code me} takes it; empty: nobody
     * @param team empty: no team
     */
    @PostMapping("/{number}/assignee")
    public Html assign(
            @PathVariable String number,
            @RequestParam(required = false) @Nullable String assignee,
            @RequestParam(required = false) @Nullable String team,
            Viewer viewer,
            HttpServletRequest request) {
        return dialogs.assigning().assign(source, number, assignee, team, viewer, request);
    }

    @GetMapping("/{number}/participants")
    public Html participants(@PathVariable String number, Viewer viewer) {
        return dialogs.participants().list(source.process(), number, viewer);
    }

    /** Adds a person, or the reader if none is named. */
    @PostMapping("/{number}/participants")
    public Html join(
            @PathVariable String number, @RequestParam(required = false) @Nullable UUID person, Viewer viewer) {
        return dialogs.participants().join(source.process(), number, person, viewer);
    }

    @PostMapping("/{number}/participants/{person}/removal")
    public Html leave(
            @PathVariable String number,
            @PathVariable UUID person,
            @RequestParam(defaultValue = "watcher") String part,
            Viewer viewer) {
        return dialogs.participants().leave(source.process(), number, person, part, viewer);
    }

    @GetMapping("/{number}/tasks/new")
    public Html newTask(@PathVariable String number, Viewer viewer, HttpServletRequest request) {
        return dialogs.tasks().blank(tasks, number, viewer, request);
    }

    @PostMapping("/{number}/tasks")
    public Html addTask(
            @PathVariable String number,
            @RequestParam Map<String, String> input,
            Viewer viewer,
            HttpServletRequest request) {
        return dialogs.tasks().create(tasks, number, input, viewer, request);
    }

    @GetMapping("/{number}/redaction")
    public Html redaction(
            @PathVariable String number, @RequestParam(required = false) @Nullable Integer entry, Viewer viewer) {
        return dialogs.redaction().dialog(source.process(), number, entry, viewer);
    }

    @PostMapping("/{number}/redaction")
    public Html redact(
            @PathVariable String number,
            @RequestParam(required = false) @Nullable Integer entry,
            @RequestParam(defaultValue = "") String text,
            @RequestParam(defaultValue = "") String why,
            Viewer viewer,
            HttpServletRequest request) {
        return dialogs.redaction().redact(source.process(), number, entry, text, why, viewer, request);
    }
}
