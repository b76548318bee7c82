package io.mainstay.signin;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.net.URI;
import java.util.UUID;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.web.csrf.CsrfToken;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.util.HtmlUtils;

/** Signing in and out. */
@Controller
class LoginPages {

    private final Credentials credentials;
    private final Sessions sessions;
    private final SignInSettings settings;

    LoginPages(Credentials credentials, Sessions sessions, SignInSettings settings) {
        this.credentials = credentials;
        this.sessions = sessions;
        this.settings = settings;
    }

    @GetMapping("/login")
    ResponseEntity<String> form(@RequestParam(defaultValue = "/") String next, CsrfToken csrf) {
        if (SecurityContextHolder.getContext().getAuthentication() instanceof SignedIn) return to(Paths.next(next));
        return page(HttpStatus.OK, "", Paths.next(next), csrf);
    }

    @PostMapping("/login")
    ResponseEntity<String> signIn(
            @RequestParam(defaultValue = "") String username,
            @RequestParam(defaultValue = "") String password,
            @RequestParam(defaultValue = "/") String next,
            CsrfToken csrf,
            HttpServletRequest request,
            HttpServletResponse response) {
        String target = Paths.next(next);
        return switch (credentials.verify(username, password, request.getRemoteAddr())) {
            case Credentials.Attempt.Welcome welcome -> {
                open(welcome.account().viewer().personId(), request, response);
                yield to(target);
            }
            case Credentials.Attempt.Wrong ignored -> page(HttpStatus.UNAUTHORIZED, "wrong", target, csrf);
            case Credentials.Attempt.Wait delay -> {
                response.setHeader(
                        HttpHeaders.RETRY_AFTER, Long.toString(delay.duration().toSeconds()));
                yield page(HttpStatus.TOO_MANY_REQUESTS, "wait", target, csrf);
            }
        };
    }

    @PostMapping("/logout")
    ResponseEntity<String> signOut(SignedIn who, HttpServletRequest request, HttpServletResponse response) {
        UUID session = who.sessionId();
        if (session != null) sessions.revoke(who.viewer().personId(), session);
        SessionCookie.remove(request, response);
        return to("/login");
    }

    void open(UUID personId, HttpServletRequest request, HttpServletResponse response) {
        String secret = sessions.open(personId, request.getHeader(HttpHeaders.USER_AGENT), request.getRemoteAddr());
        SessionCookie.write(request, response, secret, settings.sessionLifetime());
    }

    private static ResponseEntity<String> to(String address) {
        return ResponseEntity.status(HttpStatus.SEE_OTHER)
                .location(URI.create(address))
                .build();
    }

    private static ResponseEntity<String> page(HttpStatus status, String message, String next, CsrfToken csrf) {
        String body = "<!doctype html><title>Mainstay</title><p role=alert>" + message
                + "<form method=post action=/login><input type=hidden name=_csrf value=\"" + csrf.getToken()
                + "\"><input type=hidden name=next value=\"" + HtmlUtils.htmlEscape(next)
                + "\"><input name=username><input name=password type=password><button>Sign in</button></form>";
        return ResponseEntity.status(status).contentType(MediaType.TEXT_HTML).body(body);
    }
}
