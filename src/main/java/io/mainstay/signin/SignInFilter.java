package io.mainstay.signin;

import io.mainstay.people.Viewers;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.util.Base64;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.security.core.context.SecurityContext;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.web.context.RequestAttributeSecurityContextRepository;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Finds out who makes the request. Under the API a token or Basic credential is what counts, and the cookie is not
 * looked at when there is one; everywhere else only the session's cookie counts.
 */
final class SignInFilter extends OncePerRequestFilter {

    private static final String BEARER = "bearer ";
    private static final String BASIC = "basic ";

    private final Sessions sessions;
    private final Tokens tokens;
    private final Credentials credentials;
    private final Viewers viewers;
    private final FilterProblems problems;
    private final RateLimit requests;
    private final RequestAttributeSecurityContextRepository contexts = new RequestAttributeSecurityContextRepository();

    SignInFilter(
            Sessions sessions,
            Tokens tokens,
            Credentials credentials,
            Viewers viewers,
            FilterProblems problems,
            SignInSettings settings,
            Clock clock) {
        this.sessions = sessions;
        this.tokens = tokens;
        this.credentials = credentials;
        this.viewers = viewers;
        this.problems = problems;
        this.requests = new RateLimit(settings.apiRequestsPerMinute(), clock);
    }

    @Override
    protected boolean shouldNotFilter(HttpServletRequest request) {
        return Paths.isAsset(request);
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        boolean api = Paths.isApi(request);
        String header = api ? request.getHeader(HttpHeaders.AUTHORIZATION) : null;
        Claim claim = header == null ? new Claim(bySession(request), null) : byHeader(header, request);
        SignedIn who = claim.who();
        Duration delay = claim.delay();
        if (api && who != null) delay = requests.take(who.viewer().personId()).orElse(null);
        if (delay != null) {
            problems.tooMany(request, response, delay);
        } else if (header != null && who == null) {
            problems.unauthenticated(request, response);
        } else {
            if (who != null) remember(who, request, response);
            chain.doFilter(request, response);
        }
    }

    private void remember(SignedIn who, HttpServletRequest request, HttpServletResponse response) {
        SecurityContext context = SecurityContextHolder.createEmptyContext();
        context.setAuthentication(who);
        SecurityContextHolder.setContext(context);
        contexts.saveContext(context, request, response);
    }

    /** Who it is, if they proved it; else how long they have to wait before they may try again, if so. */
    private record Claim(@Nullable SignedIn who, @Nullable Duration delay) {
        static final Claim NONE = new Claim(null, null);
    }

    private @Nullable SignedIn bySession(HttpServletRequest request) {
        String secret = SessionCookie.read(request);
        if (secret == null) return null;
        return sessions.find(secret)
                .flatMap(session ->
                        viewers.account(session.personId()).map(account -> SignedIn.bySession(account, session.id())))
                .orElse(null);
    }

    private Claim byHeader(String header, HttpServletRequest request) {
        if (header.regionMatches(true, 0, BASIC, 0, BASIC.length()))
            return byBasic(decoded(header.substring(BASIC.length())), request);
        if (!header.regionMatches(true, 0, BEARER, 0, BEARER.length())) return Claim.NONE;
        SignedIn who = tokens.find(header.substring(BEARER.length()).strip())
                .flatMap(token ->
                        viewers.account(token.personId()).map(account -> SignedIn.byToken(account, token.scopes())))
                .orElse(null);
        return new Claim(who, null);
    }

    private Claim byBasic(String pair, HttpServletRequest request) {
        int colon = pair.indexOf(':');
        if (colon < 0) return Claim.NONE;
        return switch (credentials.verifyOften(
                pair.substring(0, colon), pair.substring(colon + 1), request.getRemoteAddr())) {
            case Attempt.Welcome welcome -> new Claim(SignedIn.byBasic(welcome.account()), null);
            case Attempt.Wrong ignored -> Claim.NONE;
            case Attempt.Wait delay -> new Claim(null, delay.duration());
        };
    }

    private static String decoded(String encoded) {
        try {
            return new String(Base64.getDecoder().decode(encoded.strip()), StandardCharsets.UTF_8);
        } catch (IllegalArgumentException e) {
            return "";
        }
    }
}
