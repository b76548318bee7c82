package io.mainstay.condition;

import static io.mainstay.condition.Condition.and;
import static io.mainstay.condition.Condition.equal;
import static io.mainstay.condition.Condition.not;
import static io.mainstay.condition.Condition.or;
import static org.assertj.core.api.Assertions.assertThat;

import io.mainstay.condition.Condition.Between;
import io.mainstay.condition.Condition.Empty;
import io.mainstay.condition.Condition.Like;
import io.mainstay.condition.Condition.Match;
import io.mainstay.condition.Condition.Mine;
import io.mainstay.condition.Condition.OneOf;
import io.mainstay.condition.Condition.Order;
import io.mainstay.condition.Condition.Ordered;
import io.mainstay.condition.Condition.TextMatch;
import io.mainstay.condition.Condition.Timed;
import io.mainstay.condition.When.At;
import io.mainstay.condition.When.Local;
import io.mainstay.condition.When.Named;
import io.mainstay.condition.When.On;
import io.mainstay.condition.When.Shift;
import io.mainstay.condition.When.Unit;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.List;
import java.util.ResourceBundle;
import org.junit.jupiter.api.Test;

class FilterParserTest {

    @Test
    void theExampleOfTheDesign() {
        assertThat(parse("state:open priority<=2 team:network service:\"Customer portal\" opened>-7d vpn"))
                .isEqualTo(and(
                        equal(Sample.ACTIVE, true),
                        new Ordered<>(Sample.COUNT, Order.AT_MOST, 2),
                        equal(Sample.TEAM, Sample.NETWORK),
                        equal(Sample.SERVICE, Sample.PORTAL),
                        new Timed(Sample.OPENED, Order.MORE, new Shift(-7, Unit.DAY)),
                        new TextMatch("vpn")));
    }

    @Test
    void negationAlternativesAndParentheses() {
        Condition network = equal(Sample.TEAM, Sample.NETWORK);
        Condition desk = equal(Sample.TEAM, Sample.DESK);
        Condition hardware = equal(Sample.CATEGORY, "hardware");
        assertThat(parse("-category:hardware (team:network or team:\"service desk\")"))
                .isEqualTo(and(not(hardware), or(network, desk)));
        assertThat(parse("category:hardware team:network or not team:\"Service Desk\""))
                .isEqualTo(or(and(hardware, network), not(desk)));
        assertThat(parse("-(team:network AND category:hardware)")).isEqualTo(not(and(network, hardware)));
        assertThat(parse("--category:hardware")).isEqualTo(hardware);
    }

    @Test
    void setsAndPeople() {
        assertThat(parse("state:new,in_progress"))
                .isEqualTo(new OneOf<>(Sample.STATE, List.of(Sample.State.NEW, Sample.State.IN_PROGRESS)));
        assertThat(parse("state:open,closed"))
                .isEqualTo(or(equal(Sample.ACTIVE, true), equal(Sample.STATE, Sample.State.CLOSED)));
        assertThat(parse("state!=7, wartet"))
                .isEqualTo(not(new OneOf<>(Sample.STATE, List.of(Sample.State.CLOSED, Sample.State.ON_HOLD))));
        assertThat(parse("assignee:me,none,\"none\""))
                .isEqualTo(or(
                        new Mine(Sample.ASSIGNEE), new Empty(Sample.ASSIGNEE), equal(Sample.ASSIGNEE, Sample.NOBODY)));
        assertThat(parse("team:my_teams is:mine owner:any"))
                .isEqualTo(and(new Mine(Sample.TEAM), new Mine(Sample.ASSIGNEE), not(new Empty(Sample.OWNER))));
        assertThat(parse("assignee:" + Sample.BOB)).isEqualTo(equal(Sample.ASSIGNEE, Sample.BOB));
        assertThat(parse("category:gerät colour:\"none\" colour:none"))
                .isEqualTo(and(
                        equal(Sample.CATEGORY, "hardware"),
                        equal(Sample.COLOUR, Sample.Colour.NONE),
                        new Empty(Sample.COLOUR)));
    }

    @Test
    void text() {
        assertThat(parse("title:vpn title:vpn* title:*\"a b\" title=\"a*\" title:* title=\"\""))
                .isEqualTo(and(
                        new Like(Sample.TITLE, Match.CONTAINS, "vpn"),
                        new Like(Sample.TITLE, Match.STARTS, "vpn"),
                        new Like(Sample.TITLE, Match.ENDS, "a b"),
                        equal(Sample.TITLE, "a*"),
                        not(new Empty(Sample.TITLE)),
                        equal(Sample.TITLE, "")));
        assertThat(parse("\"state:open \\\"or\\\"\" 10:30 <tag>"))
                .isEqualTo(and(new TextMatch("state:open \"or\""), new TextMatch("10:30"), new TextMatch("<tag>")));
    }

    @Test
    void times() {
        When first = new On(LocalDate.of(2026, 1, 1));
        assertThat(parse("opened:2026-01-01..2026-02-01"))
                .isEqualTo(new Between(Sample.OPENED, first, new On(LocalDate.of(2026, 2, 1))));
        assertThat(parse("opened:..2026-01-01")).isEqualTo(new Timed(Sample.OPENED, Order.AT_MOST, first));
        assertThat(parse("opened_at:-7d")).isEqualTo(new Between(Sample.OPENED, new Shift(-7, Unit.DAY), Shift.NOW));
        assertThat(parse("due:+3mo")).isEqualTo(new Between(Sample.DUE, Shift.NOW, new Shift(3, Unit.MONTH)));
        assertThat(parse("opened:today"))
                .isEqualTo(new Between(Sample.OPENED, new Named(Period.TODAY), new Named(Period.TODAY)));
        assertThat(parse("opened>=2026-03-29T02:30 opened:<2026-03-29T02:30:00.5+02:00"))
                .isEqualTo(and(
                        new Timed(Sample.OPENED, Order.AT_LEAST, new Local(LocalDateTime.of(2026, 3, 29, 2, 30))),
                        new Timed(Sample.OPENED, Order.LESS, new At(Instant.parse("2026-03-29T00:30:00.5Z")))));
    }

    @Test
    void everythingAndNothing() {
        assertThat(parse("")).isEqualTo(Condition.ALL);
        assertThat(parse(" \t\u00a0 ")).isEqualTo(Condition.ALL);
        assertThat(parse("*")).isEqualTo(Condition.ALL);
        assertThat(parse("-*")).isEqualTo(not(Condition.ALL));
    }

    @Test
    void problemsNameThePlaceAndTheReason() {
        assertProblem("vpn stat:new", 4, 8, "unknown_field_meant", "stat", "state");
        assertProblem("zzz:1", 0, 3, "unknown_field", "zzz");
        assertProblem("secret:x", 0, 6, "unknown_field", "secret");
        assertProblem("state:colsed", 6, 12, "unknown_choice_meant", "colsed", "state", "closed");
        assertProblem("category:xyz", 9, 12, "unknown_choice", "xyz", "category");
        assertProblem("title<5", 0, 5, "no_order", "title", "<");
        assertProblem("priority<1,2", 11, 12, "one_value", "<");
        assertProblem("priority:1001", 9, 13, "bad_number", "1001", -1000, 1000);
        assertProblem("opened>soon", 7, 11, "bad_time", "soon");
        assertProblem("opened>2026-02-30", 7, 17, "bad_time", "2026-02-30");
        assertProblem("active:maybe", 7, 12, "bad_flag", "maybe");
        assertProblem("assignee:eve", 9, 12, "unknown_person", "eve");
        assertProblem("assignee:Müller", 9, 15, "ambiguous_reference", "Müller", 2);
        assertProblem("is:yours", 3, 8, "unknown_word", "yours", "is", "mine");
        assertProblem("title:\"\"", 6, 8, "missing_value");
        assertProblem("state:", 6, 6, "missing_value");
        assertProblem("state:new,", 10, 10, "missing_value");
        assertProblem("\"vpn", 0, 4, "unclosed_quote");
        assertProblem("(vpn", 0, 4, "unclosed_parenthesis");
        assertProblem("vpn)", 3, 4, "unopened_parenthesis");
        assertProblem("()", 1, 1, "missing_part");
        assertProblem("vpn or", 6, 6, "missing_part");
        assertProblem("vpn -", 5, 5, "missing_part");
        assertProblem("title:a\0b", 6, 9, "bad_character");
        assertProblem("x".repeat(4001), 4000, 4001, "too_long", 4000);
        assertProblem("(".repeat(31) + "a" + ")".repeat(31), 30, 31, "too_deep", 30);
        assertThat(problems("stat:new and priority:many or )")).hasSize(4);
    }

    private static void assertProblem(String text, int from, int to, String what, Object... arguments) {
        assertThat(problems(text)).as(text).containsExactly(FilterProblem.of(from, to, what, arguments));
        for (String language : List.of("en", "de")) {
            ResourceBundle bundle = ResourceBundle.getBundle("messages.condition_" + language);
            String message = bundle.getString("condition.problem." + what);
            for (int i = 0; i < arguments.length; i++) assertThat(message).contains("{" + i + "}");
        }
    }

    private static List<FilterProblem> problems(String text) {
        assertThat(Sample.LANGUAGE.parse(text)).as(text).isInstanceOf(FilterResult.Failed.class);
        return ((FilterResult.Failed) Sample.LANGUAGE.parse(text)).problems();
    }

    private static Condition parse(String text) {
        FilterResult result = Sample.LANGUAGE.parse(text);
        assertThat(result).as(text).isInstanceOf(FilterResult.Parsed.class);
        return ((FilterResult.Parsed) result).condition();
    }
}
