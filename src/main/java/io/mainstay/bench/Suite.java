package io.mainstay.bench;

import io.mainstay.history.proof.Verifier;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;

/** All steps in one run. What is measured in one run is comparable; what is missed is written down like the rest. */
final class Suite {

    private static final String SMALL = "bench_small";
    private static final String COPY = "bench_create";
    private static final int SMALL_TICKETS = 10_000;
    private static final int BLOCK_SECONDS = 6;
    private static final int PAGE_REQUESTS = 100;
    private static final int IDLE_SECONDS = 60;

    private final Options options;
    private final Figures figures;

    Suite(Options options) throws IOException {
        this.options = options;
        Files.createDirectories(options.results());
        Path table = options.table("figures.tsv");
        if (options.steps().containsAll(Options.STEPS)) Files.deleteIfExists(table);
        figures = Figures.at(table);
    }

    void run() throws Exception {
        if (!options.steps().equals(List.of("report"))) measure();
        if (options.does("report")) new Report(options.results(), figures).write();
    }

    private void measure() throws Exception {
        figures.put("load average before", ProcessorTime.loadAverage());
        Instant begun = Instant.now();
        if (options.steps().stream().anyMatch(List.of("generate", "verify", "search", "growth", "lists")::contains))
            database();
        if (options.does("start") || options.does("pages") || options.does("load") || options.does("trend")) product();
        if (options.does("create")) create();
        figures.put("the run, s", Duration.between(begun, Instant.now()).toSeconds());
        figures.save();
    }

    private void database() throws Exception {
        try (Target target = Target.open(options.data())) {
            target.migrate();
            if (options.does("generate")) generate(target);
            figures.put("tickets", target.count("ticket"));
            if (options.does("verify")) new VerifyBench(target, figures).run();
            if (options.does("search"))
                new SearchBench(target.url(), options.runs()).run(options.table("search-1m.tsv.gz"));
            if (options.does("growth")) lists(target.database(SMALL), ListSubject.SMALL);
            if (options.does("lists")) lists(target, ListSubject.LARGE);
        }
        figures.save();
    }

    private void generate(Target target) throws Exception {
        Instant begun = Instant.now();
        if (new Generator(target, options.tickets()).runIfEmpty())
            figures.put("generator, s", Duration.between(begun, Instant.now()).toSeconds());
        new Generator(target.database(SMALL), SMALL_TICKETS).runIfEmpty();
    }

    private void lists(Target target, String tickets) throws IOException {
        target.migrate();
        for (ListSubject subject : ListSubject.ALL)
            ListBench.run(target.url(), subject, options, options.table(subject.table(tickets)));
    }

    private void product() throws IOException, InterruptedException {
        Path launcher = Path.of(System.getProperty("mainstay.launcher", "mainstay"));
        Path data = Path.of(options.data()).toAbsolutePath();
        if (options.does("start")) new StartBench(launcher, data, figures).run();
        figures.save();
        try (Product product = Product.start(launcher, data);
                Reached reached = new Reached(Map.of("MAINSTAY_DATA", data.toString()))) {
            PageBench pages = new PageBench(product, reached.jdbc(), PAGE_REQUESTS);
            if (options.does("pages")) {
                pages.run(options.table("pages.tsv.gz"));
                new BesideVerification(product, reached.jdbc(), figures)
                        .run(pages.cases(), Verifier.standalone(reached.source()));
            }
            if (options.does("load")) new LoadBench(product, reached.jdbc(), figures).run(pages.cases());
            if (options.does("trend"))
                new TrendBench(product, reached.jdbc(), figures)
                        .run(pages.cases(), options.table("beside-search.tsv.gz"));
            figures.put("JVM after that, MB", product.processor().megabytes());
            figures.put("JVM at most, MB", product.processor().peakMegabytes());
            if (options.does("load")) StartBench.idle(product, figures, IDLE_SECONDS);
        }
        figures.save();
    }

    /** On a copy, or each run would leave its tickets behind; and with no other product beside it. */
    private void create() throws Exception {
        try (Target target = Target.open(options.data());
                Target copy = target.copy(COPY)) {
            new CreateBench(copy.url(), BLOCK_SECONDS).run(options.table("create.tsv.gz"), figures);
        }
    }
}
