package io.mainstay.directory;

import io.mainstay.access.Viewer;
import io.mainstay.api.Answers;
import io.mainstay.api.ApiLanguage;
import io.mainstay.api.ApiResource;
import io.mainstay.api.Body;
import io.mainstay.api.Given;
import io.mainstay.api.Page;
import io.mainstay.api.Shape;
import io.mainstay.people.People;
import io.mainstay.people.PersonCard;
import io.mainstay.people.PersonFields;
import io.mainstay.people.PersonRecords;
import io.mainstay.people.PersonSearch;
import io.mainstay.record.Draft;
import io.mainstay.record.Refusal;
import io.mainstay.record.Values;
import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PatchMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.context.request.WebRequest;
import tools.jackson.databind.JsonNode;

/** People and their roles. {@code me} stands for the one who asks. */
@ApiResource("/api/v1/people")
class PeopleApi {

    private static final int ROWS = 50;
    static final Shape INPUT = Shape.writable("PersonInput", PersonFields.TYPE.fields());
    private final People people;
    private final PersonSearch search;
    private final PersonRecords records;
    private final DirectoryJson json;

    PeopleApi(People people, PersonSearch search, PersonRecords records, DirectoryJson json) {
        this.people = people;
        this.search = search;
        this.records = records;
        this.json = json;
    }

    @GetMapping
    ResponseEntity<JsonNode> list(
            Viewer viewer,
            @RequestParam(defaultValue = "") String q,
            @RequestParam(defaultValue = "") String role,
            @RequestParam(name = "inactive", defaultValue = "false") boolean inactiveToo,
            HttpServletRequest request) {
        Page page = Page.of(request, ROWS);
        PersonSearch.Filter filter = new PersonSearch.Filter(q, PeoplePages.role(role), inactiveToo);
        List<PersonCard> found = search.after(viewer, filter, place(viewer, page.cursor()), page.limit() + 1);
        boolean more = found.size() > page.limit();
        List<UUID> ids = found.stream().limit(page.limit()).map(PersonCard::id).toList();
        return page.answer(
                json.of(PersonFields.TYPE, records.all(viewer, ids), viewer, ApiLanguage.of(request)),
                null,
                more ? ids.getLast().toString() : null);
    }

    @PostMapping
    ResponseEntity<JsonNode> create(Body body, Viewer viewer, HttpServletRequest request) {
        People.requireAdministrator(viewer);
        UUID id = people.create(viewer, body.as(INPUT).draft());
        Values person = people.get(viewer, id);
        return Answers.created(
                json.person(person, viewer, ApiLanguage.of(request)), version(person), "/api/v1/people/" + id);
    }

    @GetMapping("/{id}")
    ResponseEntity<JsonNode> read(@PathVariable String id, Viewer viewer, HttpServletRequest request, WebRequest web) {
        Values person = people.get(viewer, id(id, viewer));
        return Answers.read(json.person(person, viewer, ApiLanguage.of(request)), version(person), web);
    }

    /** Administrators change everything, people some of their own. */
    @PatchMapping("/{id}")
    ResponseEntity<JsonNode> change(
            @PathVariable String id, Body body, Viewer viewer, HttpServletRequest request, WebRequest web) {
        UUID personId = id(id, viewer);
        Values now = people.get(viewer, personId);
        Given given = body.as(INPUT);
        Draft draft = given.onto(json.seen(PersonFields.TYPE, now, web));
        people.edit(viewer, personId, draft);
        return answer(personId, viewer, request);
    }

    @PostMapping("/{id}/deactivation")
    ResponseEntity<JsonNode> deactivate(@PathVariable String id, Body body, Viewer viewer, HttpServletRequest request) {
        body.nothing();
        people.deactivate(viewer, id(id, viewer));
        return answer(id(id, viewer), viewer, request);
    }

    @PostMapping("/{id}/reactivation")
    ResponseEntity<JsonNode> reactivate(@PathVariable String id, Body body, Viewer viewer, HttpServletRequest request) {
        body.nothing();
        people.reactivate(viewer, id(id, viewer));
        return answer(id(id, viewer), viewer, request);
    }

    private PersonSearch.@Nullable Place place(Viewer viewer, @Nullable String cursor) {
        if (cursor == null) return null;
        try {
            PersonCard card = search.card(viewer, UUID.fromString(cursor));
            return new PersonSearch.Place(card.name(), card.id());
        } catch (IllegalArgumentException | Refusal e) {
            throw new Refusal(Refusal.Kind.INVALID, new Refusal.Reason("cursor", "api.refusal.bad_cursor", List.of()));
        }
    }

    private ResponseEntity<JsonNode> answer(UUID id, Viewer viewer, HttpServletRequest request) {
        Values person = people.get(viewer, id);
        return Answers.changed(json.person(person, viewer, ApiLanguage.of(request)), version(person));
    }

    static int version(Values person) {
        return DirectoryJson.version(PersonFields.TYPE, person);
    }

    static UUID id(String text, Viewer viewer) {
        if (text.equals("me")) return viewer.personId();
        try {
            return UUID.fromString(text);
        } catch (IllegalArgumentException e) {
            throw Refusal.notFound();
        }
    }
}
