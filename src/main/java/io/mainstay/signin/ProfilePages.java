package io.mainstay.signin;

import io.mainstay.access.Viewer;
import io.mainstay.people.Keys;
import io.mainstay.people.Language;
import io.mainstay.people.People;
import io.mainstay.people.PersonFields;
import io.mainstay.people.Theme;
import io.mainstay.record.Coded;
import io.mainstay.record.Draft;
import io.mainstay.record.Refusal;
import io.mainstay.record.Refusal.Reason;
import io.mainstay.web.Form;
import io.mainstay.web.Html;
import io.mainstay.web.Shortcut;
import io.mainstay.web.Toast;
import jakarta.servlet.http.HttpServletRequest;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import org.springframework.context.support.DefaultMessageSourceResolvable;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** What people change about themselves. */
@Controller
@RequestMapping("/profile")
class ProfilePages {

    static final String TEMPLATE = "signin/profile";

    /** Begins the keys of two letters, so it is none by itself. */
    private static final String FIRST_OF_TWO = "g";

    private final Profiles profiles;
    private final People people;
    private final Credentials credentials;

    ProfilePages(Profiles profiles, People people, Credentials credentials) {
        this.profiles = profiles;
        this.people = people;
        this.credentials = credentials;
    }

    @GetMapping
    Html show(SignedIn who) {
        return Html.page(TEMPLATE, profiles.of(who));
    }

    @PostMapping
    Html saveSettings(
            SignedIn who,
            @RequestParam(defaultValue = "") String phone,
            @RequestParam(defaultValue = "") String mobile,
            @RequestParam(defaultValue = "en") String language,
            @RequestParam(defaultValue = "") String zone,
            @RequestParam(defaultValue = "system") String theme,
            HttpServletRequest request) {
        Viewer viewer = who.viewer();
        Draft draft = new Draft(people.get(viewer, viewer.personId()))
                .set(PersonFields.PHONE, phone)
                .set(PersonFields.MOBILE, mobile)
                .set(PersonFields.LANGUAGE, choice(Language.class, language, Language.ENGLISH))
                .set(PersonFields.ZONE, zone)
                .set(PersonFields.THEME, choice(Theme.class, theme, Theme.SYSTEM));
        try {
            people.edit(viewer, viewer.personId(), draft);
            return Html.to("/profile").saying(Toast.of("signin.profile.saved"));
        } catch (Refusal refusal) {
            return Html.refused(
                    TEMPLATE, profiles.of(who).withSettings(Form.sent(request).refused(refusal)));
        }
    }

    /** The switch in the menu. */
    @PostMapping("/theme")
    Html saveTheme(Viewer viewer, @RequestParam(defaultValue = "system") String theme) {
        Draft draft = new Draft(people.get(viewer, viewer.personId()))
                .set(PersonFields.THEME, choice(Theme.class, theme, Theme.SYSTEM));
        people.edit(viewer, viewer.personId(), draft);
        return Html.nothing();
    }

    @PostMapping("/password")
    Html changePassword(
            SignedIn who,
            @RequestParam(name = "old_password", defaultValue = "") String old,
            @RequestParam(defaultValue = "") String password,
            HttpServletRequest request) {
        UUID session = who.sessionId();
        if (session == null) throw Refusal.forbidden("signin.refusal.session_only");
        try {
            credentials.change(who.viewer(), old, password, request.getRemoteAddr(), session);
            return Html.to("/profile").saying(Toast.of("signin.profile.password_changed"));
        } catch (Refusal refusal) {
            return Html.refused(
                    TEMPLATE, profiles.of(who).withPassword(Form.blank().refused(refusal)));
        }
    }

    @PostMapping("/keys")
    Html saveKeys(SignedIn who, HttpServletRequest request) {
        if (request.getParameter("reset") != null) {
            people.chooseKeys(who.viewer(), Keys.DEFAULT);
            return Html.to("/profile#keys").saying(Toast.of("signin.profile.keys.reset.done"));
        }
        Map<String, String> chosen = new TreeMap<>();
        List<Reason> reasons = new ArrayList<>();
        Map<String, Shortcut> used = new HashMap<>();
        for (Shortcut shortcut : Shortcut.values()) {
            if (!shortcut.changeable()) continue;
            String sent = request.getParameter("key_" + shortcut.key());
            String key = sent == null || sent.isBlank()
                    ? shortcut.key()
                    : sent.strip().toLowerCase(Locale.ROOT);
            Shortcut other = used.putIfAbsent(key, shortcut);
            if (!key.matches("[a-z]")) reasons.add(reason(shortcut, "signin.refusal.key_letter"));
            else if (key.equals(FIRST_OF_TWO)) reasons.add(reason(shortcut, "signin.refusal.key_go"));
            else if (other != null)
                reasons.add(
                        reason(shortcut, "signin.refusal.key_taken", new DefaultMessageSourceResolvable(other.text())));
            if (!key.equals(shortcut.key())) chosen.put(shortcut.key(), key);
        }
        if (!reasons.isEmpty())
            return Html.refused(
                    TEMPLATE, profiles.of(who).withKeyboard(Form.sent(request).refused(reasons)));
        people.chooseKeys(who.viewer(), new Keys(!"true".equals(request.getParameter("on")), chosen));
        return Html.to("/profile#keys").saying(Toast.of("signin.profile.saved"));
    }

    private static Reason reason(Shortcut shortcut, String message, Object... arguments) {
        return new Reason("key_" + shortcut.key(), message, List.of(arguments));
    }

    private static <E extends Enum<E> & Coded> E choice(Class<E> type, String code, E otherwise) {
        try {
            return Coded.parse(type, code);
        } catch (IllegalArgumentException e) {
            return otherwise;
        }
    }
}
