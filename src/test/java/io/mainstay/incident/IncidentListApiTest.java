package io.mainstay.incident;

import static org.assertj.core.api.Assertions.assertThat;

import io.mainstay.testing.Answer;
import io.mainstay.testing.Cast;
import io.mainstay.testing.Client;
import io.mainstay.testing.MainstayTest;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The list of incidents by programs: filter, order, pages that stay true while rows are added, and who sees what. */
@MainstayTest
class IncidentListApiTest {

    private static final String INCIDENTS = "/api/v1/incidents";
    private static final Pattern NEXT = Pattern.compile("<([^>]+)>; rel=\"next\"");

    private final Cast cast;
    private final Client alice;

    IncidentListApiTest(Cast cast) {
        this.cast = cast;
        this.alice = cast.api(cast.alice);
    }

    private static String query(String filter) {
        return "?filter=" + URLEncoder.encode(filter, StandardCharsets.UTF_8);
    }

    private void open(Client by, String title) {
        by.send("POST", INCIDENTS, "{\"title\": \"" + title + "\"}").expect(201);
    }

    private static List<String> titles(Answer answer) {
        return answer.expect(200)
                .json()
                .path("items")
                .valueStream()
                .map(item -> item.path("title").asString())
                .toList();
    }

    private static @Nullable String next(Answer answer) {
        Matcher link = NEXT.matcher(String.valueOf(answer.header("Link")));
        return link.find() ? link.group(1) : null;
    }

    @Test
    void pagesStayTrueWhileRowsAreAdded() {
        for (int i = 0; i < 7; i++) open(alice, "Paged number " + i);
        List<String> seen = new ArrayList<>();
        String address = INCIDENTS + query("title:\"Paged number\"") + "&limit=3&fields=title";
        while (address != null) {
            Answer page = alice.get(address);
            seen.addAll(titles(page));
            address = next(page);
            open(alice, "Paged number late");
        }
        assertThat(seen)
                .containsExactly(
                        "Paged number 6",
                        "Paged number 5",
                        "Paged number 4",
                        "Paged number 3",
                        "Paged number 2",
                        "Paged number 1",
                        "Paged number 0");
    }

    @Test
    void filtersOrdersAndCounts() {
        open(alice, "Ordered b");
        open(alice, "Ordered a");
        String ordered = query("title:Ordered state:new");
        assertThat(titles(alice.get(INCIDENTS + ordered + "&sort=number"))).containsExactly("Ordered b", "Ordered a");
        Answer narrow = alice.get(INCIDENTS + ordered + "&fields=title,state");
        assertThat(narrow.json().path("items").path(0).propertyNames())
                .containsExactlyInAnyOrder("id", "title", "state", "version");
        assertThat(alice.get(INCIDENTS + "/count" + ordered)
                        .json()
                        .path("count")
                        .asInt())
                .isEqualTo(2);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "?filter=(",
                "?filter=nofield:1",
                "?sort=title",
                "?sort=nothing",
                "?cursor=xx",
                "?fields=nothing",
                "?fields=history_seq",
                "?filter=priority%3A9"
            })
    void whatMakesNoSenseIsRefused(String query) {
        Answer refused = alice.get(INCIDENTS + query).expect(422);
        assertThat(refused.json().path("errors").path(0).path("field").asString())
                .isEqualTo(query.substring(1, query.indexOf('=')));
    }

    @Test
    void everybodySeesTheirOwnAndRequestersAskForPublicFieldsOnly() {
        Client carol = cast.api(cast.carol);
        open(carol, "Of Carol alone");
        String mine = query("title:\"Of Carol alone\"");
        assertThat(titles(carol.get(INCIDENTS + mine))).hasSize(1);
        assertThat(titles(cast.api(cast.mallory).get(INCIDENTS + mine))).isEmpty();
        assertThat(cast.api(cast.mallory)
                        .get(INCIDENTS + "/count")
                        .json()
                        .path("count")
                        .asInt())
                .isZero();
        assertThat(titles(alice.get(INCIDENTS + mine))).hasSize(1);
        carol.get(INCIDENTS + "?filter=priority%3C%3D2").expect(422);
        carol.get(INCIDENTS + "?sort=priority").expect(422);
        assertThat(carol.get(INCIDENTS + mine + "&fields=title,priority")
                        .json()
                        .path("items")
                        .path(0)
                        .has("priority"))
                .isFalse();
    }

    @Test
    void theNextPageOfAVeryLongAddressStandsInTheBodyOnly() {
        open(alice, "Long one");
        open(alice, "Long two");
        String address = INCIDENTS + "?limit=1&note=";
        assertThat(next(alice.get(address + "a"))).isNotNull();
        Answer answer = alice.get(address + "a".repeat(7_000)).expect(200);
        assertThat(next(answer)).isNull();
        assertThat(answer.json().path("next").asString()).startsWith(address.substring(0, INCIDENTS.length()));
    }
}
