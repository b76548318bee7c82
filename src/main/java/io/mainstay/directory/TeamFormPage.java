package io.mainstay.directory;

import io.mainstay.web.Form;
import io.mainstay.web.Option;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A team's form.
 *
 * @param id null for a new team
 * @param lead the name of the lead in the form
 */
record TeamFormPage(@Nullable UUID id, String name, Form form, String lead, List<Option> organisations) {

    String action() {
        return id == null ? "/teams" : "/teams/" + id;
    }

    List<String> shown() {
        return TeamPages.FIELDS.stream().map(field -> field.name()).toList();
    }
}
