package io.mainstay.condition;

import static org.assertj.core.api.Assertions.assertThat;

import io.mainstay.condition.ConditionUse.Violation;
import java.util.List;
import java.util.ResourceBundle;
import org.junit.jupiter.api.Test;

class ConditionUseTest {

    private static final Condition CONDITION = ((FilterResult.Parsed) Sample.LANGUAGE.parse(
                    "state:new (vpn or -is:mine) opened>-7d due:2026-01-01..today opened<2026-01-01"))
            .condition();

    @Test
    void aListTakesEverything() {
        assertThat(ConditionUse.LIST.violations(CONDITION)).isEmpty();
    }

    @Test
    void aRuleTakesNeitherFreeTextNorMe() {
        assertThat(named(ConditionUse.RULE))
                .containsExactly("vpn condition.forbidden.free_text", "is:mine condition.forbidden.me");
    }

    @Test
    void aClockTakesNoRelativeTimeEither() {
        assertThat(named(ConditionUse.CLOCK))
                .containsExactly(
                        "vpn condition.forbidden.free_text",
                        "is:mine condition.forbidden.me",
                        "opened_at>-7d condition.forbidden.relative_time",
                        "due:2026-01-01..today condition.forbidden.relative_time");
    }

    private static List<String> named(ConditionUse use) {
        List<Violation> violations = use.violations(CONDITION);
        for (String language : List.of("en", "de"))
            assertThat(ResourceBundle.getBundle("messages.condition_" + language)
                            .keySet())
                    .containsAll(violations.stream().map(Violation::message).toList());
        return violations.stream()
                .map(violation -> Sample.LANGUAGE.print(violation.part()) + " " + violation.message())
                .toList();
    }
}
