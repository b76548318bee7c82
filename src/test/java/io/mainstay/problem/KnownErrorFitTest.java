package io.mainstay.problem;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.UUID;
import org.junit.jupiter.api.Test;

/** Which known errors speak of what is written. */
class KnownErrorFitTest {

    private static KnownError known(boolean sameService) {
        return new KnownError(
                UUID.randomUUID(),
                "PRB0000001",
                "Scanners get no address at shift change",
                "The scanner shows \"obtaining IP address\"",
                "Switch Wi-Fi off",
                false,
                38,
                sameService);
    }

    @Test
    void twoWordsOfTitleOrSymptomsAreNeeded() {
        assertThat(KnownErrorFit.of("My scanner gets no address").fits(known(false)))
                .isTrue();
        assertThat(KnownErrorFit.of("Scanner with a broken display").fits(known(false)))
                .isFalse();
        assertThat(KnownErrorFit.of("Wi-Fi is off").fits(known(false))).isFalse();
    }

    @Test
    void theSameServiceIsEnoughAndOneWordWhereThereIsNoOther() {
        assertThat(KnownErrorFit.of("Heute wieder Stillstand").fits(known(true)))
                .isTrue();
        assertThat(KnownErrorFit.of("Heute wieder Stillstand").fits(known(false)))
                .isFalse();
        assertThat(KnownErrorFit.of("scan").fits(known(false))).isTrue();
    }

    @Test
    void generalWordsAndSmallNumbersSayNothing() {
        assertThat(KnownErrorFit.of("It still takes 20 seconds when we start").telling())
                .isEmpty();
        assertThat(KnownErrorFit.of("It shows again").fits(known(false))).isFalse();
    }
}
