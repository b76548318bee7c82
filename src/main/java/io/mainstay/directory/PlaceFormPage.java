package io.mainstay.directory;

import io.mainstay.web.Form;
import io.mainstay.web.Option;
import java.util.List;

/**
 * The form of an organisation or a location.
 *
 * @param action the address it is sent to
 * @param name as it is now; empty for a new one
 * @param parents the organisations to choose from
 */
record PlaceFormPage(String action, String name, Form form, List<Option> parents) {

    boolean isNew() {
        return name.isEmpty();
    }

    List<String> shown() {
        return (action.startsWith("/locations") ? LocationPages.FIELDS : OrganisationPages.FIELDS)
                .stream().map(field -> field.name()).toList();
    }
}
