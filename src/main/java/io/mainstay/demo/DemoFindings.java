package io.mainstay.demo;

import io.mainstay.demo.content.DemoContent;
import io.mainstay.problem.trend.TrendImport;
import io.mainstay.ticket.Writing;
import java.time.Duration;
import org.springframework.context.annotation.Profile;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;

/** What recurs is searched for when all is there; one finding was looked at before, and is none. */
@Component
@Profile("demo")
class DemoFindings {

    private static final Duration JUDGED = Duration.ofDays(3);
    private static final String NONE = "coldroom";
    private static final String REASON =
            "The rooms in Singapore defrost at half past three, as planned. Quality has seen the core probes and agrees.";

    private final JdbcTemplate jdbc;
    private final TrendImport trends;

    DemoFindings(JdbcTemplate jdbc, TrendImport trends) {
        this.jdbc = jdbc;
        this.trends = trends;
    }

    void judge(DemoContent content) {
        Directory directory = Directory.read(jdbc);
        Writing dora = Writing.by(
                directory.viewer(content.person("dora")), content.anchor().minus(JUDGED));
        trends.search();
        trends.dismiss(directory.service(content.organisation().service(NONE)), REASON, dora);
    }
}
