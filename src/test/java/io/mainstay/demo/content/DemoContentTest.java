package io.mainstay.demo.content;

import static org.assertj.core.api.Assertions.assertThat;

import io.mainstay.demo.company.DemoPerson;
import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The demo organisation as it is generated, for moments at all hours and seasons. */
class DemoContentTest {

    private static final ZoneId HAMBURG = ZoneId.of("Europe/Berlin");
    /** A Monday, half past eight in Hamburg. */
    private static final Instant MONDAY = Instant.parse("2026-11-23T07:30:00Z");

    private static final DemoContent CONTENT = DemoContent.generate(MONDAY);

    @Test
    void theSameMomentBringsTheSame() {
        assertThat(DemoContent.generate(MONDAY)).isEqualTo(CONTENT);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"2026-11-21T23:59:00Z", "2026-03-25T02:10:00Z", "2027-04-02T06:20:00Z", "2028-02-29T15:00:00Z"})
    void everyMomentBringsAWholeOrganisation(String anchor) {
        DemoContent content = DemoContent.generate(Instant.parse(anchor));
        assertThat(content.incidents().size()).isEqualTo(DemoContent.INCIDENTS);
        assertThat(content.incidents().stream().filter(DemoIncident::isOpen).count())
                .isEqualTo(DemoContent.OPEN);
        content.incidents().forEach(incident -> isPossible(incident, content.anchor()));
        assertThat(children(content, "warm").size()).isEqualTo(23);
        assertThat(children(content, "payroll").size()).isEqualTo(6);
        content.problems().forEach(problem -> isPossible(problem, content.anchor()));
        assertThat(linked(content, "shift-change")).hasSize(53);
        assertThat(linked(content, "warm-firewall")).hasSize(24);
        assertThat(steps(content, "shift-change", ProblemStep.Apply.class)).hasSize(38);
    }

    @Test
    void fourHundredPeopleWorkAtFourSites() {
        List<DemoPerson> people = CONTENT.organisation().people();
        assertThat(people).hasSize(400);
        assertThat(people.stream().map(DemoPerson::login).collect(Collectors.toSet()))
                .hasSize(400);
        assertThat(people.stream().map(DemoPerson::phone).collect(Collectors.toSet()))
                .hasSize(400);
        assertThat(people).extracting(DemoPerson::login).contains("admin", "alice", "bob", "carol", "dora");
        assertThat(CONTENT.organisation().teams()).hasSize(20);
        assertThat(CONTENT.organisation().membersByTeam().values())
                .allSatisfy(team -> assertThat(team).isNotEmpty());
    }

    @Test
    void everyIncidentCouldHaveHappened() {
        CONTENT.incidents().forEach(incident -> isPossible(incident, MONDAY));
        Set<Integer> numbers =
                CONTENT.incidents().stream().map(DemoIncident::number).collect(Collectors.toSet());
        assertThat(numbers).hasSize(DemoContent.INCIDENTS).doesNotContain(0);
    }

    @Test
    void theNewestAreMinutesOldAndTheOldestAYear() {
        Instant newest = CONTENT.incidents().getLast().opened();
        Instant oldest = CONTENT.incidents().getFirst().opened();
        assertThat(Duration.between(newest, MONDAY)).isLessThan(Duration.ofMinutes(10));
        assertThat(Duration.between(oldest, MONDAY)).isBetween(Duration.ofDays(350), Duration.ofDays(366));
    }

    @Test
    void daysWeeksAndMonthEndsHaveTheirRhythm() {
        assertThat(share(past("", local -> local.getDayOfWeek() == DayOfWeek.MONDAY)))
                .isGreaterThan(0.15);
        assertThat(share(past("", DemoContentTest::isWeekend))).isBetween(0.03, 0.14);
        assertThat(share(past("", local -> local.getHour() >= 7 && local.getHour() < 17)))
                .isGreaterThan(0.6);
        Predicate<ZonedDateTime> ultimo = local -> {
            LocalDate day = local.toLocalDate();
            return day.getDayOfMonth() <= 2 || day.getDayOfMonth() >= day.lengthOfMonth() - 2;
        };
        assertThat(share(past("payroll", ultimo))).isGreaterThan(2 * share(past("sso", ultimo)));
    }

    @Test
    void textsAreManyAndFinished() {
        Set<String> titles = new HashSet<>();
        Set<String> descriptions = new HashSet<>();
        for (DemoIncident incident : CONTENT.incidents()) {
            titles.add(incident.title());
            descriptions.add(incident.description());
            assertThat(incident.title())
                    .isNotBlank()
                    .hasSizeLessThanOrEqualTo(200)
                    .doesNotContain("{", "}", "~");
            assertThat(incident.description()).isNotBlank().doesNotContain("{", "}");
        }
        assertThat(titles).hasSizeGreaterThan(2_400);
        assertThat(descriptions).hasSizeGreaterThan(4_300);
    }

    @Test
    void scannersFailAtShiftChange() {
        List<DemoIncident> story = CONTENT.incidents().stream()
                .filter(incident -> incident.key().startsWith("shift "))
                .toList();
        assertThat(story.size()).isEqualTo(61);
        assertThat(story).allSatisfy(incident -> {
            ZonedDateTime local = incident.opened().atZone(HAMBURG).plusMinutes(5);
            assertThat(local.getHour()).isIn(6, 14);
            assertThat(Duration.between(incident.opened(), MONDAY)).isLessThan(Duration.ofDays(64));
        });
        assertThat(story.stream().map(DemoIncident::title).distinct()).hasSize(61);
        assertThat(story.stream().filter(DemoIncident::isOpen).count()).isEqualTo(2);
    }

    @Test
    void theNewestEightReportsOfScannersAreLinkedToNothing() {
        List<String> known =
                linked(CONTENT, "shift-change").stream().map(DemoIncident::key).toList();
        List<DemoIncident> left = CONTENT.incidents().stream()
                .filter(incident -> incident.key().startsWith("shift ") && !known.contains(incident.key()))
                .toList();
        assertThat(left).hasSize(8);
        assertThat(known).doesNotContain(left.getFirst().key());
        assertThat(left)
                .allSatisfy(incident -> assertThat(linked(CONTENT, "shift-change"))
                        .allMatch(other -> other.opened().isBefore(incident.opened())));
    }

    @Test
    void anIncidentIsBehindOneProblemAtMost() {
        List<Integer> numbers = CONTENT.problems().stream()
                .flatMap(problem -> linked(CONTENT, problem.key()).stream())
                .map(DemoIncident::number)
                .toList();
        assertThat(numbers).hasSizeGreaterThan(400).doesNotHaveDuplicates();
    }

    @Test
    void problemsAreNumberedAndWritten() {
        assertThat(CONTENT.problems().size()).isEqualTo(60);
        assertThat(CONTENT.problems().stream().map(DemoProblem::number)).doesNotHaveDuplicates();
        assertThat(CONTENT.problems()).allSatisfy(problem -> {
            assertThat(problem.title()).isNotBlank().hasSizeLessThanOrEqualTo(200);
            assertThat(problem.description()).isNotBlank();
        });
    }

    @Test
    void trucksGetWarmAtEightMinutesToEight() {
        DemoIncident warm = byKey("warm");
        assertThat(warm.number()).isEqualTo(14_931);
        assertThat(warm.opened().atZone(HAMBURG).toLocalTime()).hasToString("07:56:14");
        assertThat(children(CONTENT, "warm").stream()
                        .filter(DemoIncident::isOpen)
                        .count())
                .isEqualTo(23);
        assertThat(byKey("clue-window").opened()).isBefore(warm.opened());
    }

    @Test
    void usersAreHuman() {
        assertThat(count(step -> step instanceof DemoStep.Reopen)).isBetween(100L, 500L);
        assertThat(count(step -> step instanceof DemoStep.Recategorise)).isGreaterThan(100);
        assertThat(count(step -> step instanceof DemoStep.Cancel)).isBetween(40L, 200L);
        assertThat(CONTENT.incidents().stream().filter(i -> moves(i) >= 3).count())
                .isGreaterThan(150);
        assertThat(CONTENT.incidents().stream()
                        .filter(DemoContentTest::isGerman)
                        .count())
                .isBetween(300L, 1_500L);
    }

    private static void isPossible(DemoIncident incident, Instant anchor) {
        Instant last = incident.opened();
        assertThat(last).isBefore(anchor);
        for (DemoStep step : incident.steps()) {
            assertThat(step.at())
                    .as("%s: %s", incident.key(), step.getClass().getSimpleName())
                    .isBetween(last, anchor);
            last = step.at();
        }
    }

    private static void isPossible(DemoProblem problem, Instant anchor) {
        Instant last = problem.opened();
        for (ProblemStep step : problem.steps()) {
            assertThat(step.at())
                    .as("%s: %s", problem.key(), step.getClass().getSimpleName())
                    .isBetween(last, anchor);
            last = step.at();
            if (step instanceof ProblemStep.Task task && task.done() != null)
                assertThat(task.done()).isBefore(anchor);
        }
    }

    private static List<DemoIncident> linked(DemoContent content, String problem) {
        return linked(steps(content, problem, ProblemStep.class));
    }

    private static List<DemoIncident> linked(List<? extends ProblemStep> steps) {
        return steps.stream()
                .flatMap(step -> switch (step) {
                    case ProblemStep.Link link -> link.incidents().stream();
                    case ProblemStep.Apply apply -> Stream.of(apply.incident());
                    default -> Stream.<DemoIncident>empty();
                })
                .toList();
    }

    private static <S extends ProblemStep> List<S> steps(DemoContent content, String problem, Class<S> kind) {
        return content.problems().stream()
                .filter(one -> one.key().equals(problem))
                .flatMap(one -> one.steps().stream())
                .filter(kind::isInstance)
                .map(kind::cast)
                .toList();
    }

    private static boolean isGerman(DemoIncident incident) {
        return incident.description().matches("(?s).*\\b(nicht|keine|ist)\\b.*");
    }

    private static boolean isWeekend(ZonedDateTime local) {
        return local.getDayOfWeek().getValue() > 5;
    }

    private record Part(long some, long all) {}

    private static Part past(String service, Predicate<ZonedDateTime> when) {
        List<DemoIncident> all = CONTENT.incidents().stream()
                .filter(incident -> !incident.isPlanted())
                .filter(incident ->
                        service.isEmpty() || incident.service().code().equals(service))
                .toList();
        return new Part(
                all.stream()
                        .filter(i ->
                                when.test(i.opened().atZone(i.caller().site().zone())))
                        .count(),
                all.size());
    }

    private static double share(Part part) {
        return (double) part.some / part.all;
    }

    private static List<DemoIncident> children(DemoContent content, String key) {
        return content.incidents().stream()
                .filter(incident -> incident.steps().stream()
                        .anyMatch(step -> step instanceof DemoStep.Attach attach
                                && attach.parentKey().equals(key)))
                .toList();
    }

    private static DemoIncident byKey(String key) {
        return CONTENT.incidents().stream()
                .filter(incident -> incident.key().equals(key))
                .findFirst()
                .orElseThrow();
    }

    private static long count(Predicate<DemoStep> kind) {
        return CONTENT.incidents().stream()
                .flatMap(incident -> incident.steps().stream())
                .filter(kind)
                .count();
    }

    private static long moves(DemoIncident incident) {
        return incident.steps().stream().filter(DemoStep.Move.class::isInstance).count();
    }
}
