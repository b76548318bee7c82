package io.mainstay.web;

import io.mainstay.access.Viewer;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Clock;
import java.time.ZoneOffset;
import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.web.csrf.CsrfToken;
import org.springframework.stereotype.Component;

/** Makes the {@link Page} of a request. */
@Component
public class Pages {

    private static final Set<String> LANGUAGES = Set.of("en", "de");

    private final MessageSource messages;
    private final Assets assets;
    private final Navigation navigation;
    private final Flash flash;
    private final Clock clock;

    Pages(MessageSource messages, Assets assets, Navigation navigation, Flash flash, Clock clock) {
        this.messages = messages;
        this.assets = assets;
        this.navigation = navigation;
        this.flash = flash;
        this.clock = clock;
    }

    Page of(HttpServletRequest request, HttpServletResponse response) {
        Authentication who = SecurityContextHolder.getContext().getAuthentication();
        Viewer viewer = viewer(who);
        Texts texts = texts(viewer, request);
        boolean whole = request.getHeader("HX-Request") == null;
        return new Page(
                texts,
                new Moments(texts, viewer == null ? ZoneOffset.UTC : viewer.zone(), clock.instant()),
                viewer,
                who instanceof Preferences chosen ? chosen.dataTheme() : "",
                who instanceof Preferences chosen ? chosen.dataKeys() : "{}",
                csrf(request),
                assets,
                navigation.of(viewer),
                path(request),
                whole ? flash.take(request, response) : null);
    }

    /** Texts in the language of whoever makes the request. */
    Texts texts(HttpServletRequest request) {
        return texts(viewer(SecurityContextHolder.getContext().getAuthentication()), request);
    }

    private static @Nullable Viewer viewer(@Nullable Authentication who) {
        return who != null && who.getPrincipal() instanceof Viewer signedIn ? signedIn : null;
    }

    /** Texts in the language of the viewer, else in the first that the browser asks for and the product has. */
    public Texts texts(@Nullable Viewer viewer, HttpServletRequest request) {
        return new Texts(messages, viewer != null ? known(viewer.language()) : asked(request));
    }

    /** The reader's texts, zone and present moment. */
    public Moments moments(Viewer viewer, HttpServletRequest request) {
        return new Moments(texts(viewer, request), viewer.zone(), clock.instant());
    }

    private static Locale asked(HttpServletRequest request) {
        var asked = request.getLocales();
        while (asked.hasMoreElements()) {
            Locale locale = asked.nextElement();
            if (LANGUAGES.contains(locale.getLanguage())) return known(locale);
        }
        return Locale.ENGLISH;
    }

    private static Locale known(Locale locale) {
        return LANGUAGES.contains(locale.getLanguage()) ? Locale.of(locale.getLanguage()) : Locale.ENGLISH;
    }

    private static Page.Csrf csrf(HttpServletRequest request) {
        return request.getAttribute(CsrfToken.class.getName()) instanceof CsrfToken token
                ? new Page.Csrf(token.getHeaderName(), token.getParameterName(), token.getToken())
                : new Page.Csrf("", "", "");
    }

    private static String path(HttpServletRequest request) {
        String query = request.getQueryString();
        return query == null ? request.getRequestURI() : request.getRequestURI() + "?" + query;
    }
}
