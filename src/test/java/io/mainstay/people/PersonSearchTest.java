package io.mainstay.people;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.mainstay.access.Viewer;
import io.mainstay.record.Draft;
import io.mainstay.record.Refusal;
import io.mainstay.testing.Cast;
import io.mainstay.testing.MainstayTest;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

@MainstayTest
class PersonSearchTest {

    private final Cast cast;
    private final People people;
    private final PersonSearch search;

    PersonSearchTest(Cast cast, People people, PersonSearch search) {
        this.cast = cast;
        this.people = people;
        this.search = search;
    }

    @Test
    void everyWordMustMatchAndBeginningsComeFirst() {
        String mark = "q" + System.nanoTime();
        person("Zoe " + mark, mark + "1", null);
        person(mark + " Zoe", mark + "2", null);
        assertThat(names(search.search(agent(), mark + " zoe", 10))).containsExactly(mark + " Zoe", "Zoe " + mark);
        assertThat(search.search(agent(), mark + " nobody", 10)).isEmpty();
    }

    @Test
    void whatWasTypedIsOnlyText() {
        assertThat(search.search(agent(), "%", 10)).isEmpty();
        assertThat(search.search(agent(), "_____", 10)).isEmpty();
        assertThat(search.search(agent(), "' or 1=1 --", 10)).isEmpty();
    }

    @Test
    void aNumberIsFoundHoweverItIsWritten() {
        UUID id = person("Phone Owner", "phone" + System.nanoTime(), "+49 (40) 5551-7723");
        for (String typed : List.of("+494055517723", "040 55517723", "0049 40 5551 7723", "5551-7723"))
            assertThat(search.byPhone(agent(), typed, 5))
                    .as(typed)
                    .extracting(PersonCard::id)
                    .contains(id);
        assertThat(search.byPhone(agent(), "772", 5)).isEmpty();
        assertThat(search.byPhone(cast.viewer(cast.carol), "55517723", 5)).isEmpty();
    }

    @Test
    void requestersFindColleaguesOnly() {
        assertThat(search.search(cast.viewer(cast.carol), "alice", 5))
                .hasSize(1)
                .allSatisfy(card -> {
                    assertThat(card.phone()).isNull();
                    assertThat(card.roles()).isEmpty();
                });
        assertThat(search.search(cast.viewer(cast.mallory), "alice agent", 5)).isEmpty();
        assertThatThrownBy(() -> search.card(cast.viewer(cast.mallory), cast.alice.id()))
                .isInstanceOf(Refusal.class);
        assertThatThrownBy(() -> people.get(cast.viewer(cast.mallory), cast.alice.id()))
                .isInstanceOf(Refusal.class);
        assertThat(search.search(agent(), "mallory", 5)).hasSize(1);
    }

    @Test
    void pagesWalkForwardAndBackWithoutGaps() {
        String mark = "page" + System.nanoTime();
        for (int i = 0; i < 5; i++) person("P" + i + " " + mark, mark + i, null);
        PersonSearch.Filter filter = new PersonSearch.Filter(mark, null, false);
        List<PersonCard> first = search.after(agent(), filter, null, 2);
        List<PersonCard> second = search.after(agent(), filter, place(first.getLast()), 2);
        assertThat(names(first)).containsExactly("P0 " + mark, "P1 " + mark);
        assertThat(names(second)).containsExactly("P2 " + mark, "P3 " + mark);
        assertThat(search.before(agent(), filter, place(second.getFirst()), 2)).isEqualTo(first);
    }

    private UUID person(String name, String userName, @Nullable String phone) {
        return people.create(
                Viewer.SYSTEM,
                Draft.blank()
                        .set(PersonFields.NAME, name)
                        .set(PersonFields.USER_NAME, userName)
                        .set(PersonFields.PHONE, phone)
                        .set(PersonFields.ORGANISATION, cast.organisation));
    }

    private Viewer agent() {
        return cast.viewer(cast.alice);
    }

    private static PersonSearch.Place place(PersonCard card) {
        return new PersonSearch.Place(card.name(), card.id());
    }

    private static List<String> names(List<PersonCard> cards) {
        return cards.stream().map(PersonCard::name).toList();
    }
}
