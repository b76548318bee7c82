package io.mainstay.problem.trend;

import io.mainstay.access.Viewer;
import io.mainstay.choice.Choices;
import io.mainstay.incident.IncidentFields;
import io.mainstay.record.Refusal;
import io.mainstay.record.Target;
import io.mainstay.ticket.FieldTexts;
import io.mainstay.ticket.Names;
import io.mainstay.web.Form;
import io.mainstay.web.Html;
import io.mainstay.web.Moments;
import io.mainstay.web.Pages;
import jakarta.servlet.http.HttpServletRequest;
import java.time.LocalDate;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** The Pareto: which services and categories most incidents come from. */
@Controller
class AnalysisPages {

    private final ParetoQuery query;
    private final Names names;
    private final Choices choices;
    private final Pages pages;

    AnalysisPages(ParetoQuery query, Names names, Choices choices, Pages pages) {
        this.query = query;
        this.names = names;
        this.choices = choices;
        this.pages = pages;
    }

    @GetMapping("/problems/analysis")
    Html pareto(
            @RequestParam(required = false) @Nullable String from,
            @RequestParam(required = false) @Nullable String to,
            @RequestParam(required = false) @Nullable Integer days,
            Viewer viewer,
            HttpServletRequest request) {
        Coordinators.requireStaff(viewer);
        Moments moments = pages.moments(viewer, request);
        LocalDate today = LocalDate.ofInstant(moments.now(), viewer.zone());
        try {
            TrendPeriod period = TrendPeriod.asked(from, to, days, today);
            int length = period.to().equals(today) ? (int) period.days() : 0;
            return Html.page("problem/trend/analysis", page(period, length, null, viewer, moments));
        } catch (Refusal refusal) {
            Form form = Form.sent(request).refused(refusal);
            TrendPeriod usual = TrendPeriod.last(TrendPeriod.USUAL_DAYS, today);
            return Html.refused("problem/trend/analysis", page(usual, 0, form, viewer, moments));
        }
    }

    private AnalysisPage page(TrendPeriod period, int days, @Nullable Form refused, Viewer viewer, Moments moments) {
        Pareto pareto = query.of(period, viewer);
        Names.Wanted wanted = new Names.Wanted();
        for (Pareto.Row row : pareto.rows())
            wanted.add(Target.SERVICE, row.cell().service());
        FieldTexts texts = new FieldTexts(IncidentFields.TYPE, moments, choices, names.find(wanted));
        Form form = refused != null
                ? refused
                : Form.of(Map.of(
                        "from", period.from().toString(), "to", period.to().toString()));
        return new AnalysisPage(pareto, texts, days, form, Coordinators.include(viewer));
    }
}
