package io.mainstay.bench;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.OptionalDouble;
import java.util.function.DoublePredicate;
import java.util.function.Predicate;
import java.util.function.ToDoubleFunction;

/** What was promised, beside what was measured; what was not measured has no line. */
final class Budgets {

    static final String PARETO = "Pareto of ";
    static final String SEARCH = "recurrence search, s at most";
    static final String BESIDE_SEARCH = "lists, p95 during a search to p95 without";
    static final String TYPED = "known errors while typing";

    private static final int WALL_P95 = 5;
    private static final int WALL_P99 = 6;
    private static final int BYTES = 7;
    private static final int COMPRESSED = 8;

    private final Path folder;
    private final Figures figures;
    private final StringBuilder text = new StringBuilder();

    Budgets(Path folder, Figures figures) {
        this.folder = folder;
        this.figures = figures;
    }

    String text() throws IOException {
        text.append("\n## Budgets\n\n| what | budget | measured | |\n|---|---|---|---|\n");
        pages(Tables.rows(folder.resolve("pages.tsv.gz")));
        for (ListSubject subject : ListSubject.ALL) lists(subject);
        line(
                "create by API, of its own statements by raw JDBC",
                "≥ 0.33",
                "",
                figure("create, median ratio"),
                value -> value >= 0.33);
        most(
                "search as one types, worst beginning of a word, p95",
                50,
                "ms",
                max(Tables.rows(folder.resolve("search-1m.tsv.gz")), row -> true, row -> number(row[7])));
        most("start to the first page", 5, "s", figure("start, s by the wall clock, median"));
        most("memory of the JVM at most", 512, "MB", figure("JVM at most"));
        most("idle, of one core", 1, "%", figure("idle, %"));
        most("Pareto of all incidents and of a year, slowest", 2_000, "ms", figure(PARETO));
        most("search for recurrences, slowest", 60, "s", figure(SEARCH));
        most("lists while recurrences are searched, p95 to p95 without", 2, "times", figure(BESIDE_SEARCH));
        return text.toString();
    }

    private void pages(List<String[]> rows) {
        page(rows, "list pages, slowest", row -> row[0].startsWith("list,") || row[0].startsWith("problems,"));
        page(rows, "record pages, slowest", row -> row[0].startsWith("record") || row[0].startsWith("problem,"));
        most(TYPED + ", p95", 50, "ms", max(rows, row -> row[0].equals(TYPED), row -> number(row[WALL_P95])));
        most("HTML of a page", 60, "KB", max(rows, row -> true, row -> number(row[BYTES]) / 1024));
        most("compressed", 15, "KB", max(rows, row -> true, row -> number(row[COMPRESSED]) / 1024));
    }

    private void page(List<String[]> rows, String what, Predicate<String[]> which) {
        most(what + ", p95", 25, "ms", max(rows, which, row -> number(row[WALL_P95])));
        most(what + ", p99", 50, "ms", max(rows, which, row -> number(row[WALL_P99])));
    }

    private void lists(ListSubject subject) throws IOException {
        ListTable large = ListTable.read(folder.resolve(subject.table(ListSubject.LARGE)));
        String what = "list cells of " + subject.type().name() + "s";
        most(
                what + ", the worst, processor",
                25,
                "ms",
                large.rows().stream().mapToDouble(ListTable.Row::cpu).max());
        ListTable small = ListTable.read(folder.resolve(subject.table(ListSubject.SMALL)));
        if (small.rows().isEmpty() || large.rows().isEmpty()) return;
        most(
                what + " more than 1.5 times slower than at 10,000",
                0,
                "cells",
                OptionalDouble.of(new Growth(small, large).grown()));
    }

    private void most(String what, double budget, String unit, OptionalDouble measured) {
        line(what, "≤ %,.0f %s".formatted(budget, unit), unit, measured, value -> value <= budget);
    }

    private void line(String what, String budget, String unit, OptionalDouble measured, DoublePredicate met) {
        measured.ifPresent(value -> text.append("| %s | %s | %s %s | %s |%n"
                .formatted(what, budget, Figures.text(value), unit, met.test(value) ? "met" : "**missed**")));
    }

    /** The largest of all figures that are named so. */
    private OptionalDouble figure(String name) {
        return figures.values().entrySet().stream()
                .filter(one -> one.getKey().startsWith(name))
                .mapToDouble(one -> number(one.getValue()))
                .max();
    }

    private static OptionalDouble max(
            List<String[]> rows, Predicate<String[]> which, ToDoubleFunction<String[]> value) {
        return rows.stream().filter(which).mapToDouble(value).max();
    }

    private static double number(String text) {
        return Double.parseDouble(text.replace(",", ""));
    }
}
