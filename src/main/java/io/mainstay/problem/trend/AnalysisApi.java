package io.mainstay.problem.trend;

import io.mainstay.access.Viewer;
import io.mainstay.api.ApiResource;
import io.mainstay.choice.Choices;
import io.mainstay.incident.IncidentFields;
import io.mainstay.record.Target;
import io.mainstay.ticket.FieldTexts;
import io.mainstay.ticket.Names;
import io.mainstay.web.Moments;
import io.mainstay.web.Pages;
import jakarta.servlet.http.HttpServletRequest;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** The Pareto, for programs. */
@ApiResource("/api/v1/problems/analysis")
class AnalysisApi {

    private static final int MOST = 1_000;

    private final ParetoQuery query;
    private final Names names;
    private final Choices choices;
    private final Pages pages;

    AnalysisApi(ParetoQuery query, Names names, Choices choices, Pages pages) {
        this.query = query;
        this.names = names;
        this.choices = choices;
        this.pages = pages;
    }

    @GetMapping
    JsonNode pareto(
            @RequestParam(required = false) @Nullable String from,
            @RequestParam(required = false) @Nullable String to,
            @RequestParam(required = false) @Nullable Integer days,
            @RequestParam(defaultValue = "100") int limit,
            Viewer viewer,
            HttpServletRequest request) {
        Coordinators.requireStaff(viewer);
        Moments moments = pages.moments(viewer, request);
        LocalDate today = LocalDate.ofInstant(moments.now(), viewer.zone());
        Pareto pareto = query.of(TrendPeriod.asked(from, to, days, today), viewer);
        List<Pareto.Row> rows =
                pareto.rows().stream().limit(Math.clamp(limit, 1, MOST)).toList();
        Names.Wanted wanted = new Names.Wanted();
        for (Pareto.Row row : rows) wanted.add(Target.SERVICE, row.cell().service());
        FieldTexts texts = new FieldTexts(IncidentFields.TYPE, moments, choices, names.find(wanted));
        ObjectNode answer = JsonNodeFactory.instance
                .objectNode()
                .put("from", pareto.period().from().toString())
                .put("to", pareto.period().to().toString())
                .put("total", pareto.total())
                .put("before", pareto.before())
                .put("cells", pareto.rows().size());
        ArrayNode items = answer.putArray("items");
        for (Pareto.Row row : rows) items.add(json(row, pareto, texts));
        return answer;
    }

    private static ObjectNode json(Pareto.Row row, Pareto pareto, FieldTexts texts) {
        Pareto.Cell cell = row.cell();
        ObjectNode json = JsonNodeFactory.instance.objectNode().put("place", row.place());
        UUID service = cell.service();
        if (service != null)
            json.putObject("service")
                    .put("id", service.toString())
                    .put("name", texts.names().text(service));
        if (cell.category() != null) json.put("category", cell.category());
        json.put("count", cell.count()).put("before", cell.before()).put("change", row.change());
        Long percent = row.changePercent();
        if (percent != null) json.put("change_percent", percent);
        return json.put("share", decimal(row.share()))
                .put("cumulative", decimal(row.cumulative()))
                .put("per_week", decimal(pareto.perWeek(cell.count())))
                .put("filter", AnalysisPage.filter(cell, texts, pareto.period()));
    }

    private static String decimal(double value) {
        return String.format(Locale.ROOT, "%.4f", value);
    }
}
