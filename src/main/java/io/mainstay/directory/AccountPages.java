package io.mainstay.directory;

import io.mainstay.access.Viewer;
import io.mainstay.people.People;
import io.mainstay.web.Html;
import io.mainstay.web.Toast;
import java.util.UUID;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;

/** Ends and reopens accounts. */
@Controller
@RequestMapping("/people")
class AccountPages {

    private final People people;

    AccountPages(People people) {
        this.people = people;
    }

    @PostMapping("/{id}/deactivation")
    Html deactivate(Viewer viewer, @PathVariable UUID id) {
        people.deactivate(viewer, id);
        return Html.to("/people/" + id + "/edit").saying(Toast.of("people.deactivated"));
    }

    @PostMapping("/{id}/reactivation")
    Html reactivate(Viewer viewer, @PathVariable UUID id) {
        people.reactivate(viewer, id);
        return Html.to("/people/" + id + "/edit").saying(Toast.of("people.reactivated"));
    }
}
