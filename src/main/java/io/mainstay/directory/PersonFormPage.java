package io.mainstay.directory;

import io.mainstay.access.Grant;
import io.mainstay.access.Role;
import io.mainstay.web.Form;
import io.mainstay.web.Option;
import io.mainstay.web.Page;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A person's form.
 *
 * @param id null for a new person
 * @param name as it is now, not as it is being typed
 * @param roles the form that adds a role
 */
record PersonFormPage(
        @Nullable UUID id,
        String name,
        boolean active,
        Form form,
        Form roles,
        List<Grant> grants,
        List<Option> organisations,
        List<Option> locations) {

    String action() {
        return id == null ? "/people" : "/people/" + id;
    }

    List<String> shown() {
        return PersonForms.FIELDS.stream().map(field -> field.name()).toList();
    }

    /** The roles that are granted; requester is everybody's. */
    List<Option> grantable(Page page) {
        return Arrays.stream(Role.values())
                .filter(role -> role != Role.REQUESTER)
                .map(role -> new Option(role.code(), page.text("people.role." + role.code())))
                .toList();
    }

    String organisation(@Nullable UUID organisationId) {
        if (organisationId == null) return "";
        return organisations.stream()
                .filter(option -> option.value().equals(organisationId.toString()))
                .map(Option::label)
                .findFirst()
                .orElse("");
    }
}
