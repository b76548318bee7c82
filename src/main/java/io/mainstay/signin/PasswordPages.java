package io.mainstay.signin;

import io.mainstay.access.Viewer;
import io.mainstay.people.People;
import io.mainstay.people.PersonFields;
import io.mainstay.record.Refusal;
import io.mainstay.record.Values;
import io.mainstay.web.Form;
import io.mainstay.web.Html;
import io.mainstay.web.Toast;
import java.util.UUID;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** An administrator gives somebody a password. */
@Controller
@RequestMapping("/people/{id}/password")
class PasswordPages {

    /** The page. */
    record PasswordPage(UUID id, String name, Form form) {}

    private final People people;
    private final Credentials credentials;

    PasswordPages(People people, Credentials credentials) {
        this.people = people;
        this.credentials = credentials;
    }

    @GetMapping
    Html form(Viewer viewer, @PathVariable UUID id) {
        return Html.page("signin/reset", page(viewer, id, Form.blank()));
    }

    @PostMapping
    Html set(Viewer viewer, @PathVariable UUID id, @RequestParam(defaultValue = "") String password) {
        PasswordPage page = page(viewer, id, Form.blank());
        try {
            credentials.set(viewer, id, password);
            return Html.to("/people/" + id + "/edit").saying(Toast.of("signin.reset.done", page.name()));
        } catch (Refusal refusal) {
            return Html.refused("signin/reset", page(viewer, id, Form.blank().refused(refusal)));
        }
    }

    private PasswordPage page(Viewer viewer, UUID id, Form form) {
        if (!People.administers(viewer)) throw Refusal.forbidden("people.refusal.administrators_only");
        Values person = people.get(viewer, id);
        return new PasswordPage(id, person.require(PersonFields.NAME), form);
    }
}
