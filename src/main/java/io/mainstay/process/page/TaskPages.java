package io.mainstay.process.page;

import io.mainstay.access.Viewer;
import io.mainstay.ticket.TicketRecord;
import io.mainstay.ticket.TicketState;
import io.mainstay.web.Html;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Map;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** The tasks of a process; its subclass says where they are. */
public abstract class TaskPages<T extends TicketRecord, S extends Enum<S> & TicketState> {

    private final TaskSource<T, S> source;
    private final TicketDialogs dialogs;

    protected TaskPages(TaskSource<T, S> source, TicketDialogs dialogs) {
        this.source = source;
        this.dialogs = dialogs;
    }

    @GetMapping("/{number}")
    public Html form(@PathVariable String number, Viewer viewer, HttpServletRequest request) {
        return dialogs.tasks().form(source, number, viewer, request);
    }

    @PostMapping("/{number}")
    public Html edit(
            @PathVariable String number,
            @RequestParam Map<String, String> input,
            Viewer viewer,
            HttpServletRequest request) {
        return dialogs.tasks().edit(source, number, input, viewer, request);
    }
}
