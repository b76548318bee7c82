package io.mainstay.bench;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.springframework.jdbc.core.JdbcTemplate;

/** The pages that people open all day, by those whose view of them is hardest. */
final class PageCases {

    /** How many different records a case walks through. */
    private static final int DIFFERENT = 100;

    /** @param paths asked for in turn */
    record Case(String page, String userName, List<String> paths) {}

    private final JdbcTemplate jdbc;
    private final Stage.Records staged;
    private final String agent;

    /** @param agent whose pages those of agents are */
    PageCases(JdbcTemplate jdbc, Stage.Records staged, String agent) {
        this.jdbc = jdbc;
        this.staged = staged;
        this.agent = agent;
    }

    List<Case> all() {
        List<Case> cases = new ArrayList<>();
        records(cases);
        lists(cases);
        problems(cases);
        cases.add(new Case("my work", agent, List.of("/work")));
        cases.add(new Case("my work, all rights", Guests.ADMINISTRATOR, List.of("/work")));
        cases.add(new Case("inbox", agent, List.of("/inbox")));
        cases.add(new Case("inbox count", agent, List.of("/inbox/count")));
        cases.add(new Case("create", agent, List.of("/incidents/new")));
        cases.add(new Case(Budgets.TYPED, agent, beginnings()));
        cases.add(new Case("search page", agent, List.of("/search?q=vpn", "/search?q=" + Lexicon.RARE)));
        cases.add(new Case("search palette", agent, List.of("/search/palette?q=vpn+pass")));
        for (String requester : List.of(Guests.REQUESTER, Guests.BUSIEST)) {
            String who = requester.equals(Guests.BUSIEST) ? ", busiest requester" : "";
            cases.add(new Case("portal home" + who, requester, List.of("/portal")));
            cases.add(new Case("portal tickets" + who, requester, List.of("/portal/tickets")));
            cases.add(new Case("portal ticket" + who, requester, portalTickets(requester)));
        }
        return cases;
    }

    private void records(List<Case> cases) {
        List<String> open = paths("/incidents/", """
                select number from ticket t where type = 'incident' and active and not restricted
                    and title not like 'Benchmark:%'
                order by t.opened_at desc limit 100""");
        cases.add(new Case("record, open", agent, open));
        cases.add(new Case("record, any age", agent, paths("/incidents/", """
                select t.number from ticket t where number = any(
                    select 'INC' || lpad((i * 9901)::text, 7, '0') from generate_series(1, 100) i)
                and not restricted""")));
        cases.add(new Case("record, 200 messages", agent, List.of("/incidents/" + staged.talk())));
        cases.add(new Case("record, 23 children", agent, List.of("/incidents/" + staged.parent())));
        cases.add(new Case(
                "record, peek", agent, open.stream().map(path -> path + "/peek").toList()));
    }

    private void lists(List<Case> cases) {
        cases.add(new Case("list, default view", agent, List.of("/incidents")));
        cases.add(new Case("list, default view, all rights", Guests.ADMINISTRATOR, List.of("/incidents")));
        for (String view : List.of("unassigned", "mine", "critical", "waiting_caller", "untouched", "open", "all"))
            cases.add(new Case("list, " + view, agent, List.of("/incidents?view=" + view)));
        for (String filter : List.of(
                "state:open priority<=2",
                "vpn",
                Lexicon.RARE,
                "service:\"Service 9\"",
                "opened>-7d category:c3",
                "state:closed team:my_teams"))
            cases.add(new Case("list, " + filter, agent, List.of("/incidents?filter=" + encoded(filter))));
        cases.add(new Case("list counts", agent, List.of("/views/incident/counts")));
    }

    private void problems(List<Case> cases) {
        cases.add(new Case("problems, default view", agent, List.of("/problems")));
        cases.add(new Case("problems, default view, all rights", Guests.ADMINISTRATOR, List.of("/problems")));
        for (String view : List.of("unassigned", "mine", "in_analysis", "known_errors", "risks_due", "open", "all"))
            cases.add(new Case("problems, " + view, agent, List.of("/problems?view=" + view)));
        for (String filter : List.of("vpn", Lexicon.OLD, "service:\"Service 9\"", "team:\"Team 0\" state:closed"))
            cases.add(new Case("problems, " + filter, agent, List.of("/problems?filter=" + encoded(filter))));
        cases.add(new Case("problem, open", agent, problemPaths("active", "")));
        cases.add(new Case("problem, known error", agent, problemPaths("known_error", "")));
        cases.add(new Case("problem, timeline", agent, problemPaths("known_error", "/timeline")));
        cases.add(new Case("problem, all rights", Guests.ADMINISTRATOR, problemPaths("true", "")));
    }

    private List<String> problemPaths(String which, String after) {
        return paths(
                "/problems/",
                "select number || '" + after + "' from ticket t join problem d on d.id = t.id where " + which
                        + " and not restricted order by t.opened_at desc limit " + DIFFERENT);
    }

    /** Titles of incidents as they are typed, from three letters on. */
    private List<String> beginnings() {
        List<String> titles = jdbc.query(
                "select title from ticket t where number = any("
                        + "select 'INC' || lpad((i * 97)::text, 7, '0') from generate_series(1, " + DIFFERENT + ") i)",
                (row, index) -> row.getString(1));
        List<String> paths = new ArrayList<>();
        for (int i = 0; i < titles.size(); i++) {
            String title = titles.get(i);
            int typed = Math.min(title.length(), 3 + i * 7 % title.length());
            paths.add("/incidents/new/suggestions?title=" + encoded(title.substring(0, typed)));
        }
        return paths;
    }

    private List<String> portalTickets(String requester) {
        return paths(
                "/portal/tickets/",
                "select number from ticket where type = 'incident' and caller_id = (select id from person where"
                        + " user_name = '" + requester + "') order by opened_at desc limit " + DIFFERENT);
    }

    private List<String> paths(String before, String sql) {
        return jdbc.query(sql, (row, index) -> before + row.getString(1));
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }
}
