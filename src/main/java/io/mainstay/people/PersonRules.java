package io.mainstay.people;

import io.mainstay.record.Draft;
import io.mainstay.record.Field;
import java.util.UUID;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;

/** What a person's fields must be, and what they are if nobody says. */
@Component
class PersonRules {

    private final JdbcTemplate jdbc;

    PersonRules(JdbcTemplate jdbc) {
        this.jdbc = jdbc;
    }

    /** @throws io.mainstay.record.Refusal with everything that is wrong */
    void check(Draft person) {
        Checks checks = new Checks(person)
                .all(PersonFields.TYPE.fields().stream()
                        .filter(field -> !field.is(Field.Trait.SYSTEM))
                        .toList())
                .userName(PersonFields.USER_NAME)
                .email(PersonFields.EMAIL)
                .phone(PersonFields.PHONE)
                .phone(PersonFields.MOBILE)
                .zone(PersonFields.ZONE);
        References.check(jdbc, checks, PersonFields.ORGANISATION, "organisation");
        References.check(jdbc, checks, PersonFields.LOCATION, "location");
        References.unique(
                jdbc, checks, PersonFields.USER_NAME, "person", person.before().get(PersonFields.ID));
        References.unique(
                jdbc, checks, PersonFields.EMAIL, "person", person.before().get(PersonFields.ID));
        checks.enforce();
    }

    /** A person is reached in English, and lives in the zone of their location. */
    void defaults(Draft person) {
        if (person.get(PersonFields.LANGUAGE) == null) person.set(PersonFields.LANGUAGE, Language.ENGLISH);
        if (person.get(PersonFields.THEME) == null) person.set(PersonFields.THEME, Theme.SYSTEM);
        if (person.get(PersonFields.VIP) == null) person.set(PersonFields.VIP, false);
        UUID location = person.get(PersonFields.LOCATION);
        if (person.get(PersonFields.ZONE) == null)
            person.set(
                    PersonFields.ZONE,
                    jdbc.queryForList("select zone from location where id = ?", String.class, location).stream()
                            .findFirst()
                            .orElse("UTC"));
    }
}
