package io.mainstay.problem;

import io.mainstay.access.Viewer;
import io.mainstay.process.page.RecordAnswer;
import io.mainstay.process.page.RecordFrames;
import io.mainstay.record.Field;
import io.mainstay.record.FieldEdit;
import io.mainstay.record.Refusal;
import io.mainstay.record.Refusal.Reason;
import io.mainstay.ticket.FieldEdits;
import io.mainstay.ticket.FieldForm;
import io.mainstay.ticket.FieldInput;
import io.mainstay.ticket.FieldTexts;
import io.mainstay.ticket.TicketDoor;
import io.mainstay.ticket.Writing;
import io.mainstay.web.Html;
import io.mainstay.web.Pages;
import io.mainstay.web.Toast;
import jakarta.servlet.http.HttpServletRequest;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.springframework.stereotype.Controller;
import org.springframework.transaction.support.TransactionTemplate;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** Makes a problem a known error with one press; the dialog asks for what is missing. */
@Controller
@RequestMapping("/problems/{number}/known-error")
class KnownErrorPages {

    private static final List<Field<?>> FIELDS = List.of(
            ProblemFields.SYMPTOMS,
            ProblemFields.CAUSE_NOTES,
            ProblemFields.WORKAROUND,
            ProblemFields.WORKAROUND_PUBLIC);

    private final Problems problems;
    private final ProblemRecords records;
    private final RecordFrames frames;
    private final RecordAnswer answer;
    private final TransactionTemplate transactions;
    private final Pages pages;
    private final Clock clock;

    KnownErrorPages(
            Problems problems,
            ProblemRecords records,
            RecordFrames frames,
            RecordAnswer answer,
            TransactionTemplate transactions,
            Pages pages,
            Clock clock) {
        this.problems = problems;
        this.records = records;
        this.frames = frames;
        this.answer = answer;
        this.transactions = transactions;
        this.pages = pages;
        this.clock = clock;
    }

    record KnownErrorForm(String number, List<FieldInput> inputs, List<String> problems) {}

    @GetMapping
    Html dialog(@PathVariable String number, Viewer viewer, HttpServletRequest request) {
        return Html.page("problem/known_error", form(number, Map.of(), List.of(), viewer, request));
    }

    @PostMapping
    Html declare(
            @PathVariable String number,
            @RequestParam Map<String, String> input,
            Viewer viewer,
            HttpServletRequest request) {
        Problem before = TicketDoor.working(problems, number, viewer);
        Writing writing = Writing.by(viewer, clock.instant());
        try {
            List<FieldEdit<?>> edits = FieldEdits.of(FIELDS, input, viewer.zone());
            Problem after = transactions.execute(transaction -> {
                if (!edits.isEmpty()) problems.edit(number, edits, writing);
                return problems.declareKnownError(number, writing);
            });
            Toast toast = Toast.of("problem.known_error.declared", number);
            return answer.changed(records, toast, before, Objects.requireNonNull(after), viewer, request);
        } catch (Refusal refusal) {
            if (refusal.kind() == Refusal.Kind.NOT_FOUND) throw refusal;
            return Html.refused("problem/known_error", form(number, input, refusal.reasons(), viewer, request));
        }
    }

    @PostMapping("/withdrawal")
    Html withdraw(@PathVariable String number, Viewer viewer, HttpServletRequest request) {
        Problem before = TicketDoor.working(problems, number, viewer);
        Problem after = problems.withdrawKnownError(number, Writing.by(viewer, clock.instant()));
        return answer.changed(
                records, Toast.of("problem.known_error.withdrawn", number), before, after, viewer, request);
    }

    private KnownErrorForm form(
            String number, Map<String, String> input, List<Reason> wrong, Viewer viewer, HttpServletRequest request) {
        Problem problem = TicketDoor.working(problems, number, viewer);
        FieldTexts texts = frames.texts(
                ProblemFields.TYPE, problem, FieldForm.wanted(FIELDS, input), viewer, pages.moments(viewer, request));
        FieldForm form = new FieldForm(texts, problem.values(), input, wrong);
        return new KnownErrorForm(problem.number(), form.inputs(FIELDS), form.otherProblems(FIELDS));
    }
}
