package io.mainstay.signin;

import jakarta.servlet.http.HttpServletRequest;
import java.util.function.Supplier;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.springframework.security.authorization.AuthorizationDecision;
import org.springframework.security.authorization.AuthorizationManager;
import org.springframework.security.core.Authentication;
import org.springframework.security.web.access.intercept.RequestAuthorizationContext;

/** Whether what a program proved itself with allows this kind of request; what its owner may is decided later. */
final class TokenScopes implements AuthorizationManager<RequestAuthorizationContext> {

    /** Tickets and what hangs on them; whatever else is changed is administration, until it is said here. */
    private static final Pattern TICKETS = Pattern.compile(
            "/api/v1/(incidents|incident-tasks|problems|problem-tasks|announcements|attachments|views|recurrences)"
                    + "(/.*)?");

    @Override
    public AuthorizationDecision authorize(
            Supplier<? extends @Nullable Authentication> authentication, RequestAuthorizationContext context) {
        return new AuthorizationDecision(
                authentication.get() instanceof SignedIn who && who.allows(needed(context.getRequest())));
    }

    static TokenScope needed(HttpServletRequest request) {
        if (Paths.isSafeMethod(request)) return TokenScope.READ;
        return TICKETS.matcher(request.getRequestURI()).matches() ? TokenScope.WRITE : TokenScope.ADMIN;
    }
}
