package io.mainstay.signin;

import io.mainstay.people.Keys;
import io.mainstay.web.Form;
import io.mainstay.web.Option;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * The profile. Each section is a form of its own.
 *
 * @param session the one by which this page was asked for
 * @param secret a token just made, shown this once, or null
 */
record ProfilePage(
        Form settings,
        Form password,
        Form keyboard,
        Form token,
        Keys keys,
        List<Option> zones,
        List<Session> sessions,
        @Nullable UUID session,
        List<Token> tokens,
        @Nullable String secret) {

    ProfilePage withSettings(Form form) {
        return new ProfilePage(form, password, keyboard, token, keys, zones, sessions, session, tokens, secret);
    }

    ProfilePage withPassword(Form form) {
        return new ProfilePage(settings, form, keyboard, token, keys, zones, sessions, session, tokens, secret);
    }

    ProfilePage withKeyboard(Form form) {
        return new ProfilePage(settings, password, form, token, keys, zones, sessions, session, tokens, secret);
    }

    ProfilePage withToken(Form form) {
        return new ProfilePage(settings, password, keyboard, form, keys, zones, sessions, session, tokens, secret);
    }

    ProfilePage withSecret(String issued) {
        return new ProfilePage(settings, password, keyboard, token, keys, zones, sessions, session, tokens, issued);
    }

    /** The key that now does what {@code key} does by default. */
    String keyFor(String key) {
        String typed = keyboard.values().get("key_" + key);
        return typed != null ? typed : keys.chosen().getOrDefault(key, key);
    }

    Device device(Session of) {
        return Device.of(of.userAgent());
    }
}
