package io.mainstay.problem;

import io.mainstay.access.Viewer;
import io.mainstay.choice.Choices;
import io.mainstay.problem.Cause.CauseText;
import io.mainstay.process.page.RecordAnswer;
import io.mainstay.record.Refusal;
import io.mainstay.ticket.TicketDoor;
import io.mainstay.ticket.Writing;
import io.mainstay.web.Form;
import io.mainstay.web.Html;
import io.mainstay.web.Option;
import io.mainstay.web.Pages;
import io.mainstay.web.Toast;
import jakarta.servlet.http.HttpServletRequest;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Consumer;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** The possible causes of a problem, in dialogs over its page. */
@Controller
@RequestMapping("/problems/{number}/causes")
class CausePages {

    private final Problems problems;
    private final ProblemRecords records;
    private final ProblemCauses causes;
    private final Choices choices;
    private final RecordAnswer answer;
    private final Pages pages;
    private final Clock clock;

    CausePages(
            Problems problems,
            ProblemRecords records,
            ProblemCauses causes,
            Choices choices,
            RecordAnswer answer,
            Pages pages,
            Clock clock) {
        this.problems = problems;
        this.records = records;
        this.causes = causes;
        this.choices = choices;
        this.answer = answer;
        this.pages = pages;
        this.clock = clock;
    }

    @GetMapping("/new")
    Html blank(@PathVariable String number, Viewer viewer, HttpServletRequest request) {
        Problem problem = TicketDoor.working(problems, number, viewer);
        return Html.page("problem/cause", form(problem.number(), "", Form.of(Map.of()), viewer, request));
    }

    @GetMapping("/{cause}")
    Html existing(@PathVariable String number, @PathVariable UUID cause, Viewer viewer, HttpServletRequest request) {
        Problem problem = TicketDoor.working(problems, number, viewer);
        CauseText now = find(problem, cause.toString()).text();
        Form form = Form.of(CauseForm.based(CauseForm.input(now), now));
        return Html.page("problem/cause", form(problem.number(), cause.toString(), form, viewer, request));
    }

    @PostMapping
    Html add(
            @PathVariable String number,
            @RequestParam Map<String, String> input,
            Viewer viewer,
            HttpServletRequest request) {
        return tried(number, "", input, viewer, request, writing -> causes.add(number, CauseForm.text(input), writing));
    }

    @PostMapping("/{cause}")
    Html change(
            @PathVariable String number,
            @PathVariable(name = "cause") UUID id,
            @RequestParam Map<String, String> input,
            Viewer viewer,
            HttpServletRequest request) {
        return tried(
                number,
                id.toString(),
                input,
                viewer,
                request,
                writing -> causes.change(number, id, before -> CauseForm.edited(before, input), writing));
    }

    @PostMapping("/{cause}/removal")
    Html remove(@PathVariable String number, @PathVariable UUID cause, Viewer viewer, HttpServletRequest request) {
        Problem before = TicketDoor.working(problems, number, viewer);
        causes.remove(number, cause, Writing.by(viewer, clock.instant()));
        return changed(before, "problem.cause.removed", viewer, request);
    }

    private Html tried(
            String number,
            String id,
            Map<String, String> input,
            Viewer viewer,
            HttpServletRequest request,
            Consumer<Writing> act) {
        Problem before = TicketDoor.working(problems, number, viewer);
        try {
            act.accept(Writing.by(viewer, clock.instant()));
        } catch (Refusal refusal) {
            if (refusal.kind() == Refusal.Kind.NOT_FOUND) throw refusal;
            boolean stale = refusal.kind() == Refusal.Kind.STALE;
            Map<String, String> shown =
                    stale ? CauseForm.based(input, find(before, id).text()) : input;
            Form form = Form.of(shown).refused(refusal);
            return Html.refused("problem/cause", form(before.number(), id, form, viewer, request));
        }
        return changed(before, "problem.cause.saved", viewer, request);
    }

    private Cause find(Problem problem, String id) {
        return causes.of(problem.id()).stream()
                .filter(one -> one.id().toString().equals(id))
                .findFirst()
                .orElseThrow(Refusal::notFound);
    }

    private Html changed(Problem before, String said, Viewer viewer, HttpServletRequest request) {
        Problem after = problems.require(before.number(), viewer);
        return answer.changed(records, Toast.of(said, before.number()), before, after, viewer, request);
    }

    private CauseForm form(String number, String id, Form form, Viewer viewer, HttpServletRequest request) {
        String language = pages.texts(viewer, request).locale().getLanguage();
        List<Option> categories = choices.of("cause_category").stream()
                .filter(Choices.Choice::active)
                .map(choice -> new Option(choice.code(), choice.label(language)))
                .toList();
        return new CauseForm(number, id, categories, form);
    }
}
