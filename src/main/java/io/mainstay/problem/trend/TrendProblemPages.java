package io.mainstay.problem.trend;

import io.mainstay.access.Viewer;
import io.mainstay.choice.Choices;
import io.mainstay.database.Sql;
import io.mainstay.incident.IncidentFields;
import io.mainstay.problem.Problem;
import io.mainstay.record.Refusal;
import io.mainstay.record.Target;
import io.mainstay.ticket.FieldTexts;
import io.mainstay.ticket.Names;
import io.mainstay.ticket.TicketFields;
import io.mainstay.ticket.Writing;
import io.mainstay.web.Form;
import io.mainstay.web.Html;
import io.mainstay.web.Moments;
import io.mainstay.web.Pages;
import io.mainstay.web.Toast;
import jakarta.servlet.http.HttpServletRequest;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** The dialog that makes a problem of a cell of the Pareto. */
@Controller
class TrendProblemPages {

    private final ParetoQuery query;
    private final TrendProblems problems;
    private final Names names;
    private final Choices choices;
    private final Pages pages;

    TrendProblemPages(ParetoQuery query, TrendProblems problems, Names names, Choices choices, Pages pages) {
        this.query = query;
        this.problems = problems;
        this.names = names;
        this.choices = choices;
        this.pages = pages;
    }

    /** A cell as addresses name it; an empty service or category means: without one. */
    record Asked(
            @Nullable UUID service,
            @Nullable String category,
            @Nullable String from,
            @Nullable String to) {}

    @GetMapping("/problems/analysis/problem")
    Html form(Asked asked, Viewer viewer, HttpServletRequest request) {
        Coordinators.require(viewer);
        Moments moments = pages.moments(viewer, request);
        FieldTexts texts = new FieldTexts(
                IncidentFields.TYPE,
                moments,
                choices,
                names.find(new Names.Wanted().add(Target.SERVICE, asked.service())));
        String service = texts.value(TicketFields.SERVICE, asked.service());
        String category = texts.value(TicketFields.CATEGORY, category(asked));
        String title = service.isEmpty() || category.isEmpty() ? service + category : service + ": " + category;
        return Html.page("problem/trend/creation", creation(asked, Form.of(Map.of("title", title)), viewer, moments));
    }

    @PostMapping("/problems/analysis/problem")
    Html create(Asked asked, @RequestParam(defaultValue = "") String title, Viewer viewer, HttpServletRequest request) {
        Coordinators.require(viewer);
        Moments moments = pages.moments(viewer, request);
        try {
            List<String> incidents = incidents(asked, viewer, moments);
            TrendProblems.Seed seed = new TrendProblems.Seed(title, null, asked.service(), category(asked), incidents);
            Problem problem = problems.create(seed, Writing.by(viewer, moments.now()));
            return Html.to("/problems/" + problem.number())
                    .saying(Toast.of("problem.trend.created", problem.number(), incidents.size()));
        } catch (Refusal refusal) {
            Form form = Form.sent(request).refused(refusal);
            return Html.refused("problem/trend/creation", creation(asked, form, viewer, moments));
        }
    }

    private Creation creation(Asked asked, Form form, Viewer viewer, Moments moments) {
        return new Creation(
                "/problems/analysis/problem",
                incidents(asked, viewer, moments).size(),
                Map.of(
                        "service",
                        asked.service() == null ? "" : asked.service().toString(),
                        "category",
                        asked.category() == null ? "" : asked.category(),
                        "from",
                        asked.from() == null ? "" : asked.from(),
                        "to",
                        asked.to() == null ? "" : asked.to()),
                form);
    }

    private List<String> incidents(Asked asked, Viewer viewer, Moments moments) {
        LocalDate today = LocalDate.ofInstant(moments.now(), viewer.zone());
        TrendPeriod period = TrendPeriod.asked(asked.from(), asked.to(), null, today);
        String category = category(asked);
        Sql which = (asked.service() == null
                        ? Sql.of("t.service_id is null")
                        : Sql.of("t.service_id = ?", asked.service()))
                .and(category == null ? Sql.of("t.category is null") : Sql.of("t.category = ?", category))
                .and(Sql.of(
                        "t.opened_at >= ? and t.opened_at < ?",
                        ParetoQuery.at(period.start(viewer.zone())),
                        ParetoQuery.at(period.end(viewer.zone()))));
        return query.unexplained(which, viewer, TrendProblems.LINKED);
    }

    private static @Nullable String category(Asked asked) {
        return asked.category() == null || asked.category().isEmpty() ? null : asked.category();
    }
}
