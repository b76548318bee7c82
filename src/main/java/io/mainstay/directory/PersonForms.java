package io.mainstay.directory;

import io.mainstay.access.Viewer;
import io.mainstay.people.Locations;
import io.mainstay.people.Organisations;
import io.mainstay.people.People;
import io.mainstay.people.PersonFields;
import io.mainstay.record.Field;
import io.mainstay.record.Values;
import io.mainstay.web.Form;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.springframework.stereotype.Component;

/** Puts a person's form together. */
@Component
class PersonForms {

    static final List<Field<?>> FIELDS = List.of(
            PersonFields.NAME,
            PersonFields.USER_NAME,
            PersonFields.EMAIL,
            PersonFields.PHONE,
            PersonFields.MOBILE,
            PersonFields.TITLE,
            PersonFields.ORGANISATION,
            PersonFields.LOCATION,
            PersonFields.ZONE,
            PersonFields.LANGUAGE,
            PersonFields.VIP);

    private final People people;
    private final Organisations organisations;
    private final Locations locations;

    PersonForms(People people, Organisations organisations, Locations locations) {
        this.people = people;
        this.organisations = organisations;
        this.locations = locations;
    }

    PersonFormPage blank(Viewer viewer) {
        return again(
                viewer,
                Form.of(Map.of(
                        PersonFields.ORGANISATION.name(),
                                viewer.organisationId().toString(),
                        PersonFields.ZONE.name(), viewer.zone().getId(),
                        PersonFields.LANGUAGE.name(), viewer.language().getLanguage())));
    }

    /** The form of a new person again. */
    PersonFormPage again(Viewer viewer, Form form) {
        return new PersonFormPage(
                null,
                "",
                true,
                form,
                Form.blank(),
                List.of(),
                Directory.options(organisations, viewer),
                Directory.options(locations, viewer));
    }

    PersonFormPage of(Viewer viewer, UUID id) {
        return of(viewer, id, FieldForm.of(people.get(viewer, id), FIELDS), Form.blank());
    }

    PersonFormPage of(Viewer viewer, UUID id, Form form, Form roles) {
        Values person = people.get(viewer, id);
        return new PersonFormPage(
                id,
                person.require(PersonFields.NAME),
                person.require(PersonFields.ACTIVE),
                form,
                roles,
                people.grants(id),
                Directory.options(organisations, viewer),
                Directory.options(locations, viewer));
    }
}
