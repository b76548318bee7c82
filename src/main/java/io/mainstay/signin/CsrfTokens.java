package io.mainstay.signin;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.nio.charset.StandardCharsets;
import org.jspecify.annotations.Nullable;
import org.springframework.security.web.csrf.CsrfToken;
import org.springframework.security.web.csrf.CsrfTokenRepository;
import org.springframework.security.web.csrf.DefaultCsrfToken;

/**
 * The token is an HMAC under the session's secret (before sign-in: under the visit's), so every node computes the same
 * and nothing is stored.
 */
final class CsrfTokens implements CsrfTokenRepository {

    static final String HEADER = "X-CSRF-Token";
    static final String PARAMETER = "_csrf";

    private static final String NEW_VISIT = CsrfTokens.class.getName() + ".visit";

    @Override
    public CsrfToken generateToken(HttpServletRequest request) {
        CsrfToken bound = loadToken(request);
        if (bound != null) return bound;
        String visit = Secrets.next();
        request.setAttribute(NEW_VISIT, visit);
        return token(visit);
    }

    @Override
    public void saveToken(@Nullable CsrfToken token, HttpServletRequest request, HttpServletResponse response) {
        if (token != null && request.getAttribute(NEW_VISIT) instanceof String visit && !response.isCommitted())
            SessionCookie.writeVisit(request, response, visit);
    }

    @Override
    public @Nullable CsrfToken loadToken(HttpServletRequest request) {
        String secret = SessionCookie.read(request);
        if (secret == null) secret = SessionCookie.readVisit(request);
        return secret == null ? null : token(secret);
    }

    private static CsrfToken token(String secret) {
        String value = Secrets.hmac(secret.getBytes(StandardCharsets.UTF_8), "csrf");
        return new DefaultCsrfToken(HEADER, PARAMETER, value);
    }
}
