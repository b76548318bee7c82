package io.mainstay.signin;

import io.mainstay.people.People;
import io.mainstay.people.PersonFields;
import io.mainstay.people.Zones;
import io.mainstay.record.Field;
import io.mainstay.record.Values;
import io.mainstay.web.Form;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;

/** Puts a person's profile together. */
@Component
class Profiles {

    static final List<Field<?>> SETTINGS = List.of(
            PersonFields.PHONE, PersonFields.MOBILE, PersonFields.LANGUAGE, PersonFields.ZONE, PersonFields.THEME);

    private final People people;
    private final Sessions sessions;
    private final Tokens tokens;

    Profiles(People people, Sessions sessions, Tokens tokens) {
        this.people = people;
        this.sessions = sessions;
        this.tokens = tokens;
    }

    ProfilePage of(SignedIn who) {
        Values person = people.get(who.viewer(), who.viewer().personId());
        Map<String, String> settings = new LinkedHashMap<>();
        for (Field<?> field : SETTINGS) {
            String code = person.code(field);
            if (code != null) settings.put(field.name(), code);
        }
        return new ProfilePage(
                Form.of(settings),
                Form.blank(),
                Form.blank(),
                Form.of(Map.of("scope_read", "true", "scope_write", "true")),
                who.account().keys(),
                Zones.OPTIONS,
                sessions.of(who.viewer().personId()),
                who.sessionId(),
                tokens.of(who.viewer().personId()),
                null);
    }
}
