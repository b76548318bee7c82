package io.mainstay.signin;

import io.mainstay.access.Viewer;
import io.mainstay.people.OrganisationFields;
import io.mainstay.people.Organisations;
import io.mainstay.web.Html;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.UUID;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** Signing in and out. */
@Controller
class LoginPages {

    private final Credentials credentials;
    private final Sessions sessions;
    private final SignInSettings settings;
    private final Organisations organisations;

    LoginPages(Credentials credentials, Sessions sessions, SignInSettings settings, Organisations organisations) {
        this.credentials = credentials;
        this.sessions = sessions;
        this.settings = settings;
        this.organisations = organisations;
    }

    @GetMapping("/login")
    Html form(@RequestParam(defaultValue = "/") String next, @RequestParam(defaultValue = "false") boolean ended) {
        if (SecurityContextHolder.getContext().getAuthentication() instanceof SignedIn)
            return Html.to(Paths.next(next));
        return Html.page("signin/login", page("", next, ended, false, 0));
    }

    @PostMapping("/login")
    Html signIn(
            @RequestParam(defaultValue = "") String username,
            @RequestParam(defaultValue = "") String password,
            @RequestParam(defaultValue = "/") String next,
            HttpServletRequest request,
            HttpServletResponse response) {
        return switch (credentials.verify(username, password, request.getRemoteAddr())) {
            case Attempt.Welcome welcome -> {
                open(welcome.account().viewer().personId(), request, response);
                yield Html.to(Paths.next(next));
            }
            case Attempt.Wrong ignored ->
                Html.page("signin/login", page(username, next, false, true, 0)).with(HttpStatus.UNAUTHORIZED);
            case Attempt.Wait delay -> {
                response.setHeader(
                        HttpHeaders.RETRY_AFTER,
                        Long.toString(Math.max(1, delay.duration().toSeconds())));
                yield Html.page("signin/login", page(username, next, false, false, Lockout.minutes(delay.duration())))
                        .with(HttpStatus.TOO_MANY_REQUESTS);
            }
        };
    }

    @PostMapping("/logout")
    Html signOut(SignedIn who, HttpServletRequest request, HttpServletResponse response) {
        UUID session = who.sessionId();
        if (session != null) sessions.revoke(who.viewer().personId(), session);
        SessionCookie.remove(request, response);
        return Html.to("/login");
    }

    /** Opens a session for this browser. */
    void open(UUID personId, HttpServletRequest request, HttpServletResponse response) {
        String secret = sessions.open(personId, request.getHeader(HttpHeaders.USER_AGENT), request.getRemoteAddr());
        SessionCookie.write(request, response, secret, settings.sessionLifetime());
    }

    private LoginPage page(String userName, String next, boolean ended, boolean wrong, long waitMinutes) {
        String organisation =
                organisations.get(Viewer.SYSTEM, Viewer.SYSTEM.organisationId()).require(OrganisationFields.NAME);
        return new LoginPage(organisation, userName, Paths.next(next), ended, wrong, waitMinutes);
    }
}
