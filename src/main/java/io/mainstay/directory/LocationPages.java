package io.mainstay.directory;

import io.mainstay.access.Viewer;
import io.mainstay.people.LocationFields;
import io.mainstay.people.Locations;
import io.mainstay.people.People;
import io.mainstay.record.Draft;
import io.mainstay.record.Field;
import io.mainstay.record.Refusal;
import io.mainstay.record.Values;
import io.mainstay.web.Form;
import io.mainstay.web.Html;
import io.mainstay.web.Toast;
import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** Locations, for administrators. */
@Controller
@RequestMapping("/locations")
class LocationPages {

    static final List<Field<?>> FIELDS = List.of(
            LocationFields.NAME,
            LocationFields.CITY,
            LocationFields.COUNTRY,
            LocationFields.ZONE,
            LocationFields.ACTIVE);

    /** The list. */
    record ListPage(String words, List<Values> locations) {}

    private final Locations locations;

    LocationPages(Locations locations) {
        this.locations = locations;
    }

    @GetMapping
    Html list(Viewer viewer, @RequestParam(defaultValue = "") String q) {
        People.requireAdministrator(viewer);
        return Html.page("directory/locations", new ListPage(q, locations.list(viewer, q)));
    }

    @GetMapping("/new")
    Html blank(Viewer viewer) {
        People.requireAdministrator(viewer);
        return Html.page(
                "directory/location",
                new PlaceFormPage(
                        "/locations", "", Form.of(Map.of("zone", viewer.zone().getId())), List.of()));
    }

    @PostMapping
    Html create(Viewer viewer, HttpServletRequest request) {
        People.requireAdministrator(viewer);
        FieldForm form = new FieldForm(FIELDS, request);
        try {
            locations.create(viewer, form.draft());
            return Html.to("/locations").saying(Toast.of("people.saved"));
        } catch (Refusal refusal) {
            return Html.refused(
                    "directory/location", new PlaceFormPage("/locations", "", form.refused(refusal), List.of()));
        }
    }

    @GetMapping("/{id}")
    Html edit(Viewer viewer, @PathVariable UUID id) {
        People.requireAdministrator(viewer);
        Values now = locations.get(viewer, id);
        return Html.page("directory/location", page(now, FieldForm.of(now, FIELDS)));
    }

    @PostMapping("/{id}")
    Html save(Viewer viewer, @PathVariable UUID id, HttpServletRequest request) {
        People.requireAdministrator(viewer);
        Values now = locations.get(viewer, id);
        FieldForm form = new FieldForm(FIELDS, request);
        try {
            Draft draft = form.draft();
            locations.edit(viewer, id, draft);
            return Html.to("/locations").saying(Toast.of("people.saved"));
        } catch (Refusal refusal) {
            return Html.refused("directory/location", page(now, form.refused(refusal, now)));
        }
    }

    private static PlaceFormPage page(Values now, Form form) {
        return new PlaceFormPage(
                "/locations/" + now.require(LocationFields.ID), now.require(LocationFields.NAME), form, List.of());
    }
}
