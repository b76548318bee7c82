package io.mainstay.demo;

import io.mainstay.access.Viewer;
import io.mainstay.database.Sql;
import io.mainstay.record.Refusal;
import io.mainstay.ticket.TicketAccess;
import io.mainstay.web.Html;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.springframework.context.annotation.Profile;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;

/** The tour of the demo organisation: six places worth a click, each a real page that the reader may see. */
@Controller
@Profile("demo")
class TourPages {

    private final JdbcTemplate jdbc;

    TourPages(JdbcTemplate jdbc) {
        this.jdbc = jdbc;
    }

    /** @param text the key of title and text, after {@code demo.tour.} */
    record Stop(String text, String path) {}

    @GetMapping("/tour")
    Html tour(Viewer viewer) {
        if (!viewer.isStaff()) throw Refusal.notFound();
        List<Stop> stops = new ArrayList<>();
        major(viewer).ifPresent(major -> {
            stops.add(new Stop("trucks", "/incidents/" + major));
            stops.add(new Stop("children", filter("parent:" + major)));
        });
        stops.add(new Stop("scanners", filter("service:\"Warehouse Wi-Fi\" opened>-63d scanner")));
        again(viewer).ifPresent(again -> stops.add(new Stop("known", "/incidents/" + again)));
        stops.add(new Stop("payroll", filter("payroll storage state:closed")));
        phone().ifPresent(phone -> stops.add(new Stop("phone", "/incidents/new?phone=" + encoded(phone))));
        return Html.page("demo/tour", stops);
    }

    /** A major incident with children. */
    private Optional<String> major(Viewer viewer) {
        return first(Sql.of("""
                        select t.number from ticket t where t.type = 'incident' and t.priority = 1
                        and exists (select from ticket c where c.parent_id = t.id)""")
                .then("and")
                .then(TicketAccess.scope(viewer).predicate().inParentheses())
                .then("order by t.active desc, t.opened_at desc limit 1"));
    }

    /** An incident for which a known error is offered, as long as nobody has linked all of them. */
    private Optional<String> again(Viewer viewer) {
        return first(Sql.of("""
                        select t.number from problem p join ticket known on known.id = p.id
                        join ticket t on t.service_id = known.service_id and t.type = 'incident' and t.active
                        where p.known_error and t.title ilike '%scanner%'
                        and not exists (select from problem_incident l where l.incident_id = t.id)""")
                .then("and")
                .then(TicketAccess.scope(viewer).predicate().inParentheses())
                .then("order by p.applied_count desc, t.opened_at desc limit 1"));
    }

    private Optional<String> phone() {
        return first(Sql.of("select phone from person where user_name = 'carol' and phone is not null"));
    }

    private Optional<String> first(Sql sql) {
        return jdbc.query(sql.text(), (row, index) -> row.getString(1), sql.arguments()).stream()
                .findFirst();
    }

    private static String filter(String text) {
        return "/incidents?filter=" + encoded(text);
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }
}
