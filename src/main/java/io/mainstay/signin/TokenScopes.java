package io.mainstay.signin;

import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.springframework.security.authorization.AuthorizationDecision;
import org.springframework.security.authorization.AuthorizationManager;
import org.springframework.security.core.Authentication;
import org.springframework.security.web.access.intercept.RequestAuthorizationContext;

/** Whether what a program proved itself with allows this kind of request; what its owner may is decided later. */
final class TokenScopes implements AuthorizationManager<RequestAuthorizationContext> {

    private static final List<String> ADMINISTRATION =
            List.of("/api/v1/people", "/api/v1/teams", "/api/v1/organisations", "/api/v1/locations", "/api/v1/tokens");

    @Override
    public AuthorizationDecision authorize(
            Supplier<? extends @Nullable Authentication> authentication, RequestAuthorizationContext context) {
        return new AuthorizationDecision(
                authentication.get() instanceof SignedIn who && who.allows(needed(context.getRequest())));
    }

    static TokenScope needed(HttpServletRequest request) {
        if (Paths.isSafeMethod(request)) return TokenScope.READ;
        String path = request.getRequestURI();
        for (String prefix : ADMINISTRATION) if (path.startsWith(prefix)) return TokenScope.ADMIN;
        return TokenScope.WRITE;
    }
}
