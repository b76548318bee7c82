package io.mainstay.directory;

import io.mainstay.access.Role;
import io.mainstay.people.PersonCard;
import io.mainstay.people.PersonSearch;
import io.mainstay.web.Option;
import io.mainstay.web.Page;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.web.util.UriComponentsBuilder;

/**
 * People, page by page.
 *
 * @param isAdministrator whether the reader may change them
 */
record PeopleListPage(
        PersonSearch.Filter filter,
        List<PersonCard> people,
        boolean isAdministrator,
        boolean hasPrevious,
        boolean hasNext) {

    String role() {
        Role role = filter.role();
        return role == null ? "" : role.code();
    }

    List<Option> roles(Page page) {
        return Arrays.stream(Role.values())
                .map(role -> new Option(role.code(), page.text("people.role." + role.code())))
                .toList();
    }

    @Nullable
    String next() {
        return hasNext ? address("after", people.getLast()) : null;
    }

    @Nullable
    String previous() {
        return hasPrevious ? address("before", people.getFirst()) : null;
    }

    private String address(String direction, PersonCard place) {
        UriComponentsBuilder address = UriComponentsBuilder.fromPath("/people");
        if (!filter.words().isEmpty()) address.queryParam("q", "{q}");
        if (!role().isEmpty()) address.queryParam("role", role());
        if (filter.inactiveToo()) address.queryParam("inactive", "true");
        address.queryParam(direction, place.id());
        return filter.words().isEmpty()
                ? address.build().toUriString()
                : address.encode().buildAndExpand(filter.words()).toUriString();
    }
}
