package io.mainstay.api;

import io.mainstay.access.Viewer;
import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.Locale;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.context.SecurityContextHolder;

/** The language of an answer: what Accept-Language asks for, else the one of the account. */
public final class ApiLanguage {

    private static final List<Locale> KNOWN = List.of(Locale.ENGLISH, Locale.GERMAN);
    private static final int LONGEST = 500;

    private ApiLanguage() {}

    public static Locale of(HttpServletRequest request) {
        String asked = request.getHeader("Accept-Language");
        if (asked == null || asked.isBlank() || asked.length() > LONGEST) return ofAccount();
        try {
            Locale best = Locale.lookup(Locale.LanguageRange.parse(asked), KNOWN);
            return best == null ? ofAccount() : best;
        } catch (IllegalArgumentException malformed) {
            return ofAccount();
        }
    }

    private static Locale ofAccount() {
        Authentication who = SecurityContextHolder.getContext().getAuthentication();
        return who != null && who.getPrincipal() instanceof Viewer viewer ? viewer.language() : Locale.ENGLISH;
    }
}
