package io.mainstay.signin;

import io.mainstay.record.Refusal;
import io.mainstay.web.Form;
import io.mainstay.web.Html;
import io.mainstay.web.Toast;
import jakarta.servlet.http.HttpServletRequest;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.EnumSet;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** A person's own sessions and API tokens. */
@Controller
@RequestMapping("/profile")
class TokenPages {

    private final Profiles profiles;
    private final Sessions sessions;
    private final Tokens tokens;
    private final Clock clock;

    TokenPages(Profiles profiles, Sessions sessions, Tokens tokens, Clock clock) {
        this.profiles = profiles;
        this.sessions = sessions;
        this.tokens = tokens;
        this.clock = clock;
    }

    @PostMapping("/sessions/{id}/end")
    Html endSession(SignedIn who, @PathVariable UUID id) {
        if (!sessions.revoke(who.viewer().personId(), id)) throw Refusal.notFound();
        return Html.to("/profile#sessions").saying(Toast.of("signin.profile.session_ended"));
    }

    @PostMapping("/sessions/end-others")
    Html endOtherSessions(SignedIn who) {
        sessions.revokeAll(who.viewer().personId(), who.sessionId());
        return Html.to("/profile#sessions").saying(Toast.of("signin.profile.sessions_ended"));
    }

    /** Answers with the page itself, not a redirect: the secret is in no address and shown this once. */
    @PostMapping("/tokens")
    Html createToken(
            SignedIn who,
            @RequestParam(defaultValue = "") String name,
            @RequestParam(defaultValue = "") String days,
            HttpServletRequest request) {
        try {
            Tokens.Issued issued = tokens.create(who.viewer(), name, scopes(request), expiry(days));
            return Html.page(ProfilePages.TEMPLATE, profiles.of(who).withSecret(issued.secret()));
        } catch (Refusal refusal) {
            return Html.refused(
                    ProfilePages.TEMPLATE,
                    profiles.of(who).withToken(Form.sent(request).refused(refusal)));
        }
    }

    @PostMapping("/tokens/{id}/revoke")
    Html revokeToken(SignedIn who, @PathVariable UUID id) {
        tokens.revoke(who.viewer().personId(), id);
        return Html.to("/profile#tokens").saying(Toast.of("signin.profile.token_revoked"));
    }

    private static Set<TokenScope> scopes(HttpServletRequest request) {
        Set<TokenScope> scopes = EnumSet.noneOf(TokenScope.class);
        for (TokenScope scope : TokenScope.values())
            if ("true".equals(request.getParameter("scope_" + scope.code()))) scopes.add(scope);
        return scopes;
    }

    private @Nullable Instant expiry(String days) {
        return switch (days) {
            case "30", "90", "365" -> clock.instant().plus(Duration.ofDays(Integer.parseInt(days)));
            default -> null;
        };
    }
}
