package io.mainstay.problem.trend;

import static org.assertj.core.api.Assertions.assertThat;

import io.mainstay.demo.content.DemoContent;
import io.mainstay.demo.content.DemoIncident;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.UUID;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;

/** The statistics: noise is no rhythm, a rhythm is one, and the demo's stories are found, nothing else. */
class RhythmSearchTest {

    private static final int WEEKS = 26;

    private static UUID service(String name) {
        return UUID.nameUUIDFromBytes(name.getBytes(StandardCharsets.UTF_8));
    }

    private static Sighting at(String service, int week, int weekday, int minute) {
        return new Sighting(
                UUID.randomUUID(), service(service), "network", week, weekday * Sighting.SLOTS + minute / 30, minute);
    }

    /** Services of all sizes, whose incidents come at any time. */
    private static List<Sighting> noise(Random random, int services) {
        List<Sighting> noise = new ArrayList<>();
        for (int service = 0; service < services; service++)
            for (int i = 0; i < 20 + service * 25; i++)
                noise.add(at("s" + service, random.nextInt(WEEKS), random.nextInt(7), random.nextInt(24 * 60)));
        return noise;
    }

    /** As people report: on working days, mostly in the morning, each service a little otherwise. */
    private static List<Sighting> offices(Random random, int services) {
        List<Sighting> noise = new ArrayList<>();
        for (int service = 0; service < services; service++)
            for (int i = 0; i < 40 + service * 25; i++) {
                int weekday = Math.min(random.nextInt(6), random.nextInt(7));
                double hour = 10.5 + service % 4 + 2.2 * random.nextGaussian();
                int minute = Math.clamp((int) (hour * 60), 0, 24 * 60 - 1);
                noise.add(at("s" + service, random.nextInt(WEEKS), weekday, minute));
            }
        return noise;
    }

    private static List<Rhythm> found(List<Sighting> sightings) {
        return new RhythmSearch(sightings, WEEKS).find(() -> {});
    }

    /** Each search finds something by chance with a probability of 1 in 1,000 at most: in 80, two would be a wonder. */
    @Example
    void noiseIsNoRhythm() {
        int found = 0;
        for (long seed = 0; seed < 40; seed++) {
            found += found(noise(new Random(seed), 12)).size();
            found += found(offices(new Random(seed), 12)).size();
        }
        assertThat(found).isLessThanOrEqualTo(1);
    }

    @Property(tries = 20)
    void aBadNightIsNoRhythm(@ForAll long seed, @ForAll @IntRange(min = 0, max = 23) int hour) {
        List<Sighting> all = noise(new Random(seed), 8);
        for (int i = 0; i < 60; i++) all.add(at("s3", 22, 2, hour * 60 + i));
        assertThat(found(all)).isEmpty();
    }

    @Property(tries = 40)
    void aPlantedRhythmIsFound(
            @ForAll long seed,
            @ForAll @IntRange(min = 1, max = 22) int hour,
            @ForAll @IntRange(min = 0, max = 6) int weekday) {
        Random random = new Random(seed);
        List<Sighting> all = noise(random, 12);
        for (int week = 10; week < WEEKS; week++) all.add(at("s1", week, weekday, hour * 60 - 10 + random.nextInt(20)));
        assertThat(found(all)).singleElement().satisfies(rhythm -> {
            assertThat(rhythm.service()).isEqualTo(service("s1"));
            assertThat(rhythm.minutes()).containsExactly(hour * 60);
            assertThat(rhythm.days().has(weekday)).isTrue();
            assertThat(rhythm.incidents()).hasSizeBetween(15, 25);
        });
    }

    @Example
    void aRhythmThatHasEndedIsHistory() {
        List<Sighting> all = noise(new Random(7), 12);
        for (int week = 0; week < 14; week++) for (int day = 0; day < 5; day++) all.add(at("s1", week, day, 6 * 60));
        assertThat(found(all)).isEmpty();
    }

    @Example
    void theScannersAtShiftChangeAndTheTwoHabitsAreAllThatIsFound() {
        for (String anchor : List.of("2026-11-23T07:30:00Z", "2026-06-10T12:00:00Z", "2027-02-14T22:00:00Z")) {
            DemoContent demo = DemoContent.generate(Instant.parse(anchor));
            List<Rhythm> found = found(sightings(demo));
            assertThat(found)
                    .as(anchor)
                    .extracting(Rhythm::service)
                    .containsExactlyInAnyOrder(
                            service("Warehouse Wi-Fi"), service("Driver App"), service("Cold Room Controls"));
            Rhythm first = scanners(found);
            assertThat(first.minutes()).containsExactly(6 * 60, 14 * 60);
            assertThat(first.others()).isSubsetOf(service("Handheld Scanners"));
            assertThat(first.incidents().size()).isBetween(38, 75);
            assertThat(first.weeks()).isBetween(8, 10);
        }
    }

    @Example
    void theScannersAndTheirWirelessNetworkAreOneFinding() {
        DemoContent demo = DemoContent.generate(Instant.parse("2026-11-23T07:30:00Z"));
        Rhythm rhythm = scanners(found(sightings(demo)));
        assertThat(rhythm.others()).containsExactly(service("Handheld Scanners"));
        assertThat(rhythm.incidents().size()).isBetween(58, 72);
    }

    private static Rhythm scanners(List<Rhythm> found) {
        return found.stream()
                .filter(rhythm -> rhythm.service().equals(service("Warehouse Wi-Fi")))
                .findFirst()
                .orElseThrow();
    }

    private static List<Sighting> sightings(DemoContent demo) {
        LocalDate first =
                LocalDate.ofInstant(demo.anchor(), ZoneId.of("Europe/Berlin")).minusDays(7L * WEEKS - 1);
        List<Sighting> sightings = new ArrayList<>();
        for (DemoIncident one : demo.incidents()) {
            Sighting sighting = SightingReader.sighting(
                    UUID.randomUUID(),
                    service(one.service().name()),
                    one.category(),
                    one.opened().atZone(one.caller().site().zone()),
                    first);
            if (sighting != null) sightings.add(sighting);
        }
        return sightings;
    }
}
