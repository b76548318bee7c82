package io.mainstay.bench;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.regex.Pattern;
import java.util.zip.GZIPInputStream;
import org.springframework.jdbc.core.JdbcTemplate;

/** Asks the running product for its pages over HTTP as a signed-in browser does, warm, one request at a time. */
final class PageBench {

    private static final int WARM_UP_ROUNDS = 4;
    private static final int WARM_UP_EACH = 30;
    private static final Pattern FURTHER = Pattern.compile("hx-trigger=\"load[\" ,]");

    private final Product product;
    private final JdbcTemplate jdbc;
    private final int requests;
    private final Guests guests;

    /** @param requests how often each page is asked for */
    PageBench(Product product, JdbcTemplate jdbc, int requests) {
        this.product = product;
        this.jdbc = jdbc;
        this.requests = requests;
        guests = new Guests(jdbc);
    }

    void run(Path table) throws IOException {
        List<PageCases.Case> cases = cases();
        for (int round = 0; round < WARM_UP_ROUNDS; round++) for (PageCases.Case one : cases) warmUp(one);
        try (PrintWriter out = Tables.writer(table)) {
            out.println("page\tviewer\tcpu_median_ms\tcpu_p95_ms\twall_median_ms\twall_p95_ms\twall_p99_ms\tbytes"
                    + "\tcompressed\tfurther_requests");
            for (PageCases.Case one : cases) out.println(measured(one));
        }
    }

    List<PageCases.Case> cases() throws IOException {
        guests.administrator();
        try (KeptConnection agent = KeptConnection.program(product.port(), guests.bearer(Guests.AGENT))) {
            List<PageCases.Case> all = new PageCases(jdbc, new Stage(jdbc, agent).set(), guests.busyAgent()).all();
            List<PageCases.Case> answered = new ArrayList<>();
            for (PageCases.Case one : all) if (answers(one)) answered.add(one);
            return answered;
        }
    }

    /** A page that has moved since is said and left out; the others are measured all the same. */
    private boolean answers(PageCases.Case one) throws IOException {
        try (KeptConnection browser = KeptConnection.browser(product.port(), guests.session(one.userName()))) {
            if (one.paths().isEmpty()) return false;
            int status = browser.get(one.paths().getFirst()).status();
            if (status != 200) System.err.println("not measured: " + one.page() + " answers " + status);
            return status == 200;
        }
    }

    private void warmUp(PageCases.Case one) throws IOException {
        try (KeptConnection browser = KeptConnection.browser(product.port(), guests.session(one.userName()))) {
            for (int i = 0; i < WARM_UP_EACH; i++) ask(browser, one, i);
        }
    }

    static KeptConnection.Answer ask(KeptConnection browser, PageCases.Case one, int index) throws IOException {
        String path = one.paths().get(index % one.paths().size());
        KeptConnection.Answer answer = browser.get(path);
        if (answer.status() != 200) throw new IOException(path + " answered " + answer.status());
        return answer;
    }

    private String measured(PageCases.Case one) throws IOException {
        double[] wall = new double[requests];
        double[] cpu = new double[requests];
        int compressed = 0;
        int bytes = 0;
        int further = 0;
        try (KeptConnection browser = KeptConnection.browser(product.port(), guests.session(one.userName()))) {
            ask(browser, one, 0);
            product.processor().look();
            for (int i = 0; i < requests; i++) {
                long before = product.processor().nanos();
                long start = System.nanoTime();
                KeptConnection.Answer answer = ask(browser, one, i);
                wall[i] = ProcessorTime.millis(System.nanoTime() - start);
                cpu[i] = ProcessorTime.millis(product.processor().nanos() - before);
                byte[] html = unpacked(answer.body());
                compressed = Math.max(compressed, answer.body().length);
                bytes = Math.max(bytes, html.length);
                further = Math.max(further, further(html));
            }
        }
        Arrays.sort(wall);
        Arrays.sort(cpu);
        return "%s\t%s\t%.2f\t%.2f\t%.2f\t%.2f\t%.2f\t%d\t%d\t%d"
                .formatted(
                        one.page(),
                        one.userName(),
                        at(cpu, 0.5),
                        at(cpu, 0.95),
                        at(wall, 0.5),
                        at(wall, 0.95),
                        at(wall, 0.99),
                        bytes,
                        compressed,
                        further);
    }

    static double at(double[] sorted, double share) {
        return sorted[(int) Math.ceil(sorted.length * share) - 1];
    }

    private static byte[] unpacked(byte[] body) throws IOException {
        if (body.length < 2 || body[0] != 0x1f) return body;
        try (InputStream html = new GZIPInputStream(new ByteArrayInputStream(body))) {
            return html.readAllBytes();
        }
    }

    private static int further(byte[] html) {
        return (int) FURTHER.matcher(new String(html, StandardCharsets.UTF_8))
                .results()
                .count();
    }
}
