package io.mainstay.desk;

import io.mainstay.access.Viewer;
import io.mainstay.record.Refusal;
import io.mainstay.ticket.TicketProcess;
import io.mainstay.web.Html;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.springframework.core.env.Environment;
import org.springframework.core.env.Profiles;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;

/** My work and the inbox. */
@Controller
class DeskPages {

    private static final int SHOWN = 8;

    /** What is counted by age and day; a problem takes the time that it takes. */
    private static final String COUNTED = "incident";

    private final Desk desk;
    private final Inbox inbox;
    private final List<TicketProcess<?>> processes;
    private final Clock clock;
    private final boolean demo;

    DeskPages(Desk desk, Inbox inbox, List<TicketProcess<?>> processes, Clock clock, Environment environment) {
        this.desk = desk;
        this.inbox = inbox;
        this.processes = processes;
        this.clock = clock;
        demo = environment.acceptsProfiles(Profiles.of("demo"));
    }

    /**
     * @param figures of incidents; each opens their list
     * @param sheets over all processes
     * @param tour whether to offer the tour of the demo organisation
     */
    record MyWork(
            Desk.Figures figures,
            List<Age> backlog,
            Desk.Sheets sheets,
            List<TicketProcess<?>> processes,
            List<DeskLine> myTurn,
            List<DeskLine> unassigned,
            List<DeskLine> waiting,
            boolean tour) {

        int backlogCount() {
            return backlog.stream().mapToInt(Age::count).sum();
        }
    }

    /** The first page: the agent's work, or the portal for those who report. */
    @GetMapping("/")
    Html home(Viewer viewer) {
        return viewer.isStaff() ? work(viewer) : Html.to("/portal");
    }

    @GetMapping("/work")
    Html work(Viewer viewer) {
        requireStaff(viewer);
        Instant now = clock.instant();
        Instant today = LocalDate.ofInstant(now, viewer.zone())
                .atStartOfDay(viewer.zone())
                .toInstant();
        return Html.page(
                "desk/work",
                new MyWork(
                        desk.figures(COUNTED, viewer, today, now.minus(Duration.ofDays(1))),
                        desk.backlog(COUNTED, viewer, now),
                        desk.sheets(viewer),
                        processes,
                        desk.myTurn(viewer, SHOWN),
                        desk.unassigned(viewer, SHOWN),
                        desk.waiting(viewer, SHOWN),
                        demo));
    }

    @GetMapping("/inbox")
    Html inbox(Viewer viewer) {
        requireStaff(viewer);
        return Html.page("desk/inbox", inbox.of(viewer));
    }

    /** The number beside the inbox in the navigation; nothing for none. */
    @GetMapping("/inbox/count")
    Html count(Viewer viewer) {
        requireStaff(viewer);
        int news = inbox.of(viewer).size();
        return Html.page("desk/count", news == 0 ? "" : Integer.toString(news));
    }

    @PostMapping("/inbox/reading")
    Html readAll(Viewer viewer) {
        requireStaff(viewer);
        inbox.readAll(viewer);
        return Html.to("/inbox");
    }

    private static void requireStaff(Viewer viewer) {
        if (!viewer.isStaff()) throw Refusal.notFound();
    }
}
