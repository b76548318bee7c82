package io.mainstay.directory;

import io.mainstay.access.Role;
import io.mainstay.access.Viewer;
import io.mainstay.people.People;
import io.mainstay.people.PersonCard;
import io.mainstay.people.PersonSearch;
import io.mainstay.record.Coded;
import io.mainstay.record.Draft;
import io.mainstay.record.Refusal;
import io.mainstay.record.Values;
import io.mainstay.web.Form;
import io.mainstay.web.Html;
import io.mainstay.web.Toast;
import jakarta.servlet.http.HttpServletRequest;
import java.time.Clock;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** People for staff to look up and for administrators to look after. */
@Controller
@RequestMapping("/people")
class PeoplePages {

    private static final int PAGE = 50;
    private static final int OPTIONS = 12;

    private final People people;
    private final PersonSearch search;
    private final PersonForms forms;
    private final Clock clock;

    PeoplePages(People people, PersonSearch search, PersonForms forms, Clock clock) {
        this.people = people;
        this.search = search;
        this.forms = forms;
        this.clock = clock;
    }

    @GetMapping
    Html list(
            Viewer viewer,
            @RequestParam(defaultValue = "") String q,
            @RequestParam(defaultValue = "") String role,
            @RequestParam(defaultValue = "false") boolean inactive,
            @RequestParam(required = false) @Nullable UUID after,
            @RequestParam(required = false) @Nullable UUID before) {
        if (!viewer.isStaff()) throw Refusal.notFound();
        PersonSearch.Filter filter = new PersonSearch.Filter(q.strip(), role(role), inactive);
        boolean back = before != null;
        List<PersonCard> found = before != null
                ? search.before(viewer, filter, place(viewer, before), PAGE + 1)
                : search.after(viewer, filter, after == null ? null : place(viewer, after), PAGE + 1);
        boolean more = found.size() > PAGE;
        List<PersonCard> shown = !more ? found : back ? found.subList(1, found.size()) : found.subList(0, PAGE);
        return Html.page(
                "directory/list",
                new PeopleListPage(
                        filter,
                        shown,
                        People.administers(viewer),
                        !shown.isEmpty() && (back ? more : after != null),
                        !shown.isEmpty() && (back || more)));
    }

    /** The list below a field that finds a person. */
    @GetMapping("/options")
    Html options(Viewer viewer, @RequestParam(defaultValue = "") String q) {
        return Html.page("directory/options", search.search(viewer, q, OPTIONS));
    }

    @GetMapping("/{id}")
    Html show(Viewer viewer, @PathVariable UUID id) {
        if (!viewer.isStaff()) throw Refusal.notFound();
        PersonCard person = search.card(viewer, id);
        return Html.page(
                "directory/person", new PersonPage(person, person.localTime(clock), People.administers(viewer)));
    }

    @GetMapping("/new")
    Html blank(Viewer viewer) {
        People.requireAdministrator(viewer);
        return Html.page("directory/edit", forms.blank(viewer));
    }

    @PostMapping
    Html create(Viewer viewer, HttpServletRequest request) {
        People.requireAdministrator(viewer);
        FieldForm form = new FieldForm(PersonForms.FIELDS, request);
        try {
            UUID id = people.create(viewer, form.draft());
            return Html.to("/people/" + id + "/edit").saying(Toast.of("people.created"));
        } catch (Refusal refusal) {
            return Html.refused("directory/edit", forms.again(viewer, form.refused(refusal)));
        }
    }

    @GetMapping("/{id}/edit")
    Html edit(Viewer viewer, @PathVariable UUID id) {
        People.requireAdministrator(viewer);
        return Html.page("directory/edit", forms.of(viewer, id));
    }

    @PostMapping("/{id}")
    Html save(Viewer viewer, @PathVariable UUID id, HttpServletRequest request) {
        Values now = people.get(viewer, id);
        FieldForm form = new FieldForm(PersonForms.FIELDS, request);
        try {
            Draft draft = form.draft();
            people.edit(viewer, id, draft);
            return Html.to("/people/" + id).saying(Toast.of("people.saved"));
        } catch (Refusal refusal) {
            if (refusal.kind() == Refusal.Kind.FORBIDDEN) throw refusal;
            Form again = form.refused(refusal, now);
            return Html.refused("directory/edit", forms.of(viewer, id, again, Form.blank()));
        }
    }

    private PersonSearch.Place place(Viewer viewer, UUID id) {
        PersonCard card = search.card(viewer, id);
        return new PersonSearch.Place(card.name(), card.id());
    }

    static @Nullable Role role(String code) {
        try {
            return code.isEmpty() ? null : Coded.parse(Role.class, code);
        } catch (IllegalArgumentException e) {
            return null;
        }
    }
}
