package io.mainstay.demo;

import io.mainstay.access.Viewer;
import io.mainstay.record.Refusal;
import io.mainstay.web.Html;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.springframework.context.annotation.Profile;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;

/** The tour of the demo organisation: six places worth a click, each a real page. */
@Controller
@Profile("demo")
class TourPages {

    private final JdbcClient jdbc;

    TourPages(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** @param text the key of title and text, after {@code demo.tour.} */
    record Stop(String text, String path) {}

    @GetMapping("/tour")
    Html tour(Viewer viewer) {
        if (!viewer.isStaff()) throw Refusal.notFound();
        String major = first("""
                        select t.number from ticket t where t.type = 'incident' and t.priority = 1
                        and exists (select from ticket c where c.parent_id = t.id)
                        order by t.active desc, t.opened_at desc limit 1""");
        String again = first("""
                        select i.number from problem p join ticket t on t.id = p.id
                        join ticket i on i.service_id = t.service_id and i.type = 'incident' and i.active
                        where p.known_error and i.title ilike '%scanner%'
                        and not exists (select from problem_incident l where l.incident_id = i.id)
                        order by p.applied_count desc, i.opened_at desc limit 1""");
        String phone = first("select phone from person where user_name = 'carol'");
        return Html.page(
                "demo/tour",
                List.of(
                        new Stop("trucks", "/incidents/" + major),
                        new Stop("children", filter("parent:" + major)),
                        new Stop("scanners", filter("service:\"Warehouse Wi-Fi\" opened>-63d scanner")),
                        new Stop("known", "/incidents/" + again),
                        new Stop("payroll", filter("payroll storage state:closed")),
                        new Stop("phone", "/incidents/new?phone=" + encoded(phone))));
    }

    /** The first cell of the answer, or empty. */
    private String first(String sql) {
        return jdbc.sql(sql).query(String.class).optional().orElse("");
    }

    private static String filter(String text) {
        return "/incidents?filter=" + encoded(text);
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }
}
