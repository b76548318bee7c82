package io.mainstay.problem.trend;

import io.mainstay.ticket.FieldTexts;
import io.mainstay.ticket.TicketFields;
import io.mainstay.web.Form;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.text.NumberFormat;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What the page of the Pareto shows.
 *
 * @param days the length that was asked for, 0 for two days of the reader's choice
 * @param mayCreate whether the reader makes problems of cells
 */
record AnalysisPage(Pareto pareto, FieldTexts texts, int days, Form form, boolean mayCreate) {

    static final List<Integer> LENGTHS = List.of(7, 30, 90, 365);

    private static final int SHOWN = 50;

    ParetoChart chart() {
        return ParetoChart.of(pareto);
    }

    List<Pareto.Row> rows() {
        return pareto.rows().stream().limit(SHOWN).toList();
    }

    int hidden() {
        return Math.max(0, pareto.rows().size() - SHOWN);
    }

    /** The service's name, or that there is none. */
    String service(Pareto.Row row) {
        UUID service = row.cell().service();
        return service == null
                ? text("problem.trend.no_service")
                : texts.names().text(service);
    }

    String category(Pareto.Row row) {
        String category = row.cell().category();
        return category == null ? text("problem.trend.no_category") : texts.code(TicketFields.CATEGORY, category);
    }

    String incidents(Pareto.Row row) {
        return IncidentAddress.of(filter(row.cell(), texts, pareto.period()));
    }

    static String filter(Pareto.Cell cell, FieldTexts texts, TrendPeriod period) {
        UUID service = cell.service();
        String name = service == null ? null : texts.names().text(service);
        return IncidentAddress.filter(name, cell.category(), period);
    }

    /** The dialog that makes a problem of the cell. */
    String creation(Pareto.Row row) {
        UUID service = row.cell().service();
        String category = row.cell().category();
        return "/problems/analysis/problem?service=" + (service == null ? "" : service) + "&category="
                + URLEncoder.encode(category == null ? "" : category, StandardCharsets.UTF_8) + "&from="
                + pareto.period().from() + "&to=" + pareto.period().to();
    }

    String number(long number) {
        return NumberFormat.getIntegerInstance(locale()).format(number);
    }

    String rate(long count) {
        NumberFormat format = NumberFormat.getNumberInstance(locale());
        format.setMinimumFractionDigits(1);
        format.setMaximumFractionDigits(1);
        return format.format(pareto.perWeek(count));
    }

    String percent(double share) {
        NumberFormat format = NumberFormat.getPercentInstance(locale());
        format.setMaximumFractionDigits(share < 0.1 ? 1 : 0);
        return format.format(share);
    }

    /** Of the tallest bar, in hundredths. */
    long ofTallest(Pareto.Row row) {
        return Math.round(100.0
                * row.cell().count()
                / Math.max(1, pareto.rows().getFirst().cell().count()));
    }

    /** With its sign; nothing where it stayed. */
    String change(long change) {
        return change == 0 ? "±0" : (change > 0 ? "+" : "−") + number(Math.abs(change));
    }

    String changePercent(@Nullable Long percent) {
        if (percent == null) return text("problem.trend.new");
        return (percent == 0 ? "±" : percent > 0 ? "+" : "−") + percent(Math.abs(percent) / 100.0);
    }

    private String text(String key) {
        return texts.moments().texts().text(key);
    }

    private Locale locale() {
        return texts.moments().texts().locale();
    }
}
