package io.mainstay.problem;

import io.mainstay.access.Viewer;
import io.mainstay.problem.Communication.Subject;
import io.mainstay.process.page.RecordAnswer;
import io.mainstay.record.Refusal;
import io.mainstay.record.Refusal.Reason;
import io.mainstay.ticket.TicketDoor;
import io.mainstay.ticket.Writing;
import io.mainstay.web.Html;
import io.mainstay.web.Pages;
import io.mainstay.web.Toast;
import jakarta.servlet.http.HttpServletRequest;
import java.time.Clock;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** Tells the workaround or the fix to every open incident behind a problem: a dialog that says to whom first. */
@Controller
@RequestMapping("/problems/{number}/communications/{subject:workaround|fix}")
class CommunicationPages {

    private final Problems problems;
    private final ProblemRecords records;
    private final ProblemCommunications communications;
    private final ProblemIncidents incidents;
    private final RecordAnswer answer;
    private final Pages pages;
    private final Clock clock;

    CommunicationPages(
            Problems problems,
            ProblemRecords records,
            ProblemCommunications communications,
            ProblemIncidents incidents,
            RecordAnswer answer,
            Pages pages,
            Clock clock) {
        this.problems = problems;
        this.records = records;
        this.communications = communications;
        this.incidents = incidents;
        this.answer = answer;
        this.pages = pages;
        this.clock = clock;
    }

    /**
     * @param text what will be written, or empty
     * @param open how many incidents it goes to
     */
    record CommunicationForm(
            String number,
            Subject subject,
            String text,
            int open,
            @Nullable String error) {}

    @GetMapping
    Html dialog(@PathVariable String number, @PathVariable String subject, Viewer viewer) {
        Problem problem = TicketDoor.working(problems, number, viewer);
        return Html.page("problem/communication", form(problem, subject(subject), null));
    }

    @PostMapping
    Html communicate(
            @PathVariable String number,
            @PathVariable String subject,
            @RequestParam(name = "public", defaultValue = "false") boolean isPublic,
            Viewer viewer,
            HttpServletRequest request) {
        Problem before = TicketDoor.working(problems, number, viewer);
        try {
            Writing writing = Writing.by(viewer, clock.instant());
            Communication done = communications.communicate(number, subject(subject), isPublic, writing);
            Toast toast = Toast.of("problem.communicated", before.number(), done.told(), done.knew());
            Problem after = problems.require(number, viewer);
            return answer.changed(records, toast, before, after, viewer, request);
        } catch (Refusal refusal) {
            if (refusal.kind() == Refusal.Kind.NOT_FOUND) throw refusal;
            Reason first = refusal.reasons().getFirst();
            String error = pages.texts(viewer, request)
                    .text(first.message(), first.arguments().toArray());
            return Html.refused("problem/communication", form(before, subject(subject), error));
        }
    }

    private CommunicationForm form(Problem problem, Subject subject, @Nullable String error) {
        String text = problem.get(subject == Subject.WORKAROUND ? ProblemFields.WORKAROUND : ProblemFields.FIX_NOTES);
        int open = incidents.open(problem.id()).size();
        return new CommunicationForm(problem.number(), subject, text == null ? "" : text, open, error);
    }

    private static Subject subject(String code) {
        return List.of(Subject.values()).stream()
                .filter(one -> one.code().equals(code))
                .findFirst()
                .orElseThrow(Refusal::notFound);
    }
}
