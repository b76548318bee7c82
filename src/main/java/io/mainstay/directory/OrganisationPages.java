package io.mainstay.directory;

import io.mainstay.access.Viewer;
import io.mainstay.people.OrganisationFields;
import io.mainstay.people.Organisations;
import io.mainstay.people.People;
import io.mainstay.record.Field;
import io.mainstay.record.Refusal;
import io.mainstay.record.Values;
import io.mainstay.web.Form;
import io.mainstay.web.Html;
import io.mainstay.web.Option;
import io.mainstay.web.Toast;
import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.UUID;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** Organisations, for administrators. */
@Controller
@RequestMapping("/organisations")
class OrganisationPages {

    static final List<Field<?>> FIELDS =
            List.of(OrganisationFields.NAME, OrganisationFields.PARENT, OrganisationFields.ACTIVE);

    /** The list; {@code all} has the names of the parents. */
    record ListPage(String words, List<Values> organisations, List<Option> all) {
        String parent(Values organisation) {
            String id = organisation.code(OrganisationFields.PARENT);
            return all.stream()
                    .filter(option -> option.value().equals(id))
                    .map(Option::label)
                    .findFirst()
                    .orElse("");
        }
    }

    private final Organisations organisations;

    OrganisationPages(Organisations organisations) {
        this.organisations = organisations;
    }

    @GetMapping
    Html list(Viewer viewer, @RequestParam(defaultValue = "") String q) {
        People.requireAdministrator(viewer);
        return Html.page(
                "directory/organisations",
                new ListPage(q, organisations.list(viewer, q), Directory.options(organisations, viewer)));
    }

    @GetMapping("/new")
    Html blank(Viewer viewer) {
        People.requireAdministrator(viewer);
        return Html.page("directory/organisation", page(viewer, "", "", Form.blank()));
    }

    @PostMapping
    Html create(Viewer viewer, HttpServletRequest request) {
        People.requireAdministrator(viewer);
        FieldForm form = new FieldForm(FIELDS, request);
        try {
            organisations.create(viewer, form.draft());
            return Html.to("/organisations").saying(Toast.of("people.saved"));
        } catch (Refusal refusal) {
            return Html.refused("directory/organisation", page(viewer, "", "", form.refused(refusal)));
        }
    }

    @GetMapping("/{id}")
    Html edit(Viewer viewer, @PathVariable UUID id) {
        People.requireAdministrator(viewer);
        Values now = organisations.get(viewer, id);
        return Html.page("directory/organisation", page(viewer, now, FieldForm.of(now, FIELDS)));
    }

    @PostMapping("/{id}")
    Html save(Viewer viewer, @PathVariable UUID id, HttpServletRequest request) {
        People.requireAdministrator(viewer);
        Values now = organisations.get(viewer, id);
        FieldForm form = new FieldForm(FIELDS, request);
        try {
            organisations.edit(viewer, id, form.draft());
            return Html.to("/organisations").saying(Toast.of("people.saved"));
        } catch (Refusal refusal) {
            return Html.refused("directory/organisation", page(viewer, now, form.refused(refusal, now)));
        }
    }

    private PlaceFormPage page(Viewer viewer, Values now, Form form) {
        return page(viewer, "/" + now.require(OrganisationFields.ID), now.require(OrganisationFields.NAME), form);
    }

    private PlaceFormPage page(Viewer viewer, String id, String name, Form form) {
        return new PlaceFormPage("/organisations" + id, name, form, Directory.options(organisations, viewer));
    }
}
