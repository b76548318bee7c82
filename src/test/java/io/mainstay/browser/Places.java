package io.mainstay.browser;

import com.microsoft.playwright.Page;
import io.mainstay.incident.Incident;
import io.mainstay.testing.Cast;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/** Where there is something to see: addresses, and dialogs as {@code page > dialog}. */
final class Places {

    private static final String DIALOG = " > ";

    private final Cast cast;
    private final List<Incident> queue;
    private final String problem;
    private final String task;

    Places(Cast cast, List<Incident> queue, Analysis.Begun analysis) {
        this.cast = cast;
        this.queue = queue;
        this.problem = "/problems/" + analysis.problem();
        this.task = "/problem-tasks/" + analysis.task();
    }

    List<String> agents() {
        return List.of(
                "/",
                "/inbox",
                "/search",
                "/search?q=firmware",
                "/search?q=carol",
                "/search?q=zzzz",
                "/incidents?view=my_teams",
                "/incidents?filter=title:nothing_like_this",
                "/problems?view=all",
                "/problems?view=risks_due",
                "/incidents?filter=problem:any&columns=priority,number,title,problem,assignee,opened",
                last(),
                record(0),
                record(1),
                record(2),
                "/incidents/new",
                problem,
                problem + "/timeline",
                problem + "/timeline?view=table",
                "/problems?view=my_teams",
                "/problems?filter=known_error:true&columns=priority,number,title,known_error,incidents,assignee",
                "/problems/new",
                "/problems/new?incidents=" + queue.getLast().number(),
                "/problems/analysis",
                "/problems/analysis?from=1950-01-01&to=1950-01-07",
                "/problems/recurrences",
                "/keys",
                "/api",
                "/profile",
                "/people",
                "/teams",
                "/no/such/page",
                "/people/new");
    }

    List<String> dialogs() {
        List<String> dialogs = Stream.of(
                        "/hold",
                        "/resolution",
                        "/cancellation",
                        "/fields",
                        "/fields?only=priority",
                        "/participants",
                        "/tasks/new",
                        "/announcement")
                .map(dialog -> last() + DIALOG + last() + dialog)
                .toList();
        List<String> all = new ArrayList<>(dialogs);
        all.add(record(2) + DIALOG + record(2) + "/reopening");
        for (String dialog : List.of(
                "/fix",
                "/risk-acceptance",
                "/duplicate",
                "/cancellation",
                "/known-error",
                "/communications/workaround",
                "/causes/new",
                "/incidents",
                "/related",
                "/services",
                "/participants",
                "/assignee",
                "/assignee?ask=team",
                "/fields",
                "/fields?only=description",
                "/fields?only=workaround",
                "/tasks/new",
                "/fields?only=priority")) all.add(problem + DIALOG + problem + dialog);
        all.add(problem + DIALOG + task);
        all.add(record(1) + DIALOG + record(1) + "/problem");
        all.add("/" + DIALOG + "/keys");
        return all;
    }

    List<String> administrators() {
        String carol = "/people/" + cast.carol.id();
        String team = "/teams/" + cast.network;
        return List.of(
                "/people",
                "/people?q=carol",
                carol,
                carol + "/edit",
                carol + "/password",
                problem,
                problem + DIALOG + problem + "/redaction",
                "/problems/analysis" + DIALOG + "/problems/analysis/problem?service=&category=",
                "/people/new",
                "/teams",
                team,
                team + "/edit",
                "/teams/new",
                "/organisations",
                "/organisations/" + cast.organisation,
                "/organisations/new",
                "/locations",
                "/locations/new",
                "/profile");
    }

    List<String> requesters() {
        return List.of(
                "/portal",
                "/portal/report",
                "/portal/report?colleague=true&text=trucks",
                "/portal/tickets",
                portal(0),
                portal(1),
                portal(2),
                "/portal/tickets/" + queue.getLast().number(),
                "/portal/workarounds",
                "/profile",
                "/incidents/new",
                "/no/such/page");
    }

    List<String> all() {
        return Stream.of(agents(), dialogs(), administrators(), requesters())
                .flatMap(List::stream)
                .distinct()
                .toList();
    }

    /** Opens a place and waits until it stands still. */
    static void open(Page page, String place) {
        String[] parts = place.split(DIALOG);
        if (!page.url().endsWith(parts[0]) || parts.length == 1) page.navigate(parts[0]);
        if (parts.length == 1) return;
        page.evaluate("address => htmx.ajax('GET', address, '#dialog')", parts[1]);
        page.waitForSelector("#dialog[open] .dialog-head");
    }

    private String last() {
        return "/incidents/" + queue.getLast().number();
    }

    private String record(int index) {
        return "/incidents/" + queue.get(index).number();
    }

    private String portal(int index) {
        return "/portal/tickets/" + queue.get(index).number();
    }
}
