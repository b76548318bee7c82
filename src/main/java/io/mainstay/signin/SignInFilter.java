package io.mainstay.signin;

import io.mainstay.people.Account;
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
import java.util.Optional;
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
    private final Problems problems;
    private final RateLimit requests;
    private final RequestAttributeSecurityContextRepository contexts = new RequestAttributeSecurityContextRepository();

    SignInFilter(
            Sessions sessions,
            Tokens tokens,
            Credentials credentials,
            Viewers viewers,
            Problems problems,
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
        Optional<SignedIn> signedIn;
        if (header == null) {
            signedIn = bySession(request);
        } else if (header.regionMatches(true, 0, BASIC, 0, BASIC.length())) {
            BasicResult result = byBasic(header.substring(BASIC.length()), request);
            if (result.wait() != null) {
                problems.tooMany(request, response, result.wait());
                return;
            }
            signedIn = Optional.ofNullable(result.signedIn());
        } else {
            signedIn = byToken(header);
        }
        if (header != null && signedIn.isEmpty()) {
            problems.unauthenticated(request, response);
            return;
        }
        Optional<Duration> wait = api
                ? signedIn.flatMap(who -> requests.take(who.viewer().personId()))
                : Optional.empty();
        if (wait.isPresent()) {
            problems.tooMany(request, response, wait.get());
            return;
        }
        signedIn.ifPresent(who -> remember(who, request, response));
        chain.doFilter(request, response);
    }

    private void remember(SignedIn who, HttpServletRequest request, HttpServletResponse response) {
        SecurityContext context = SecurityContextHolder.createEmptyContext();
        context.setAuthentication(who);
        SecurityContextHolder.setContext(context);
        contexts.saveContext(context, request, response);
    }

    private Optional<SignedIn> bySession(HttpServletRequest request) {
        String secret = SessionCookie.read(request);
        if (secret == null) return Optional.empty();
        return sessions.find(secret)
                .flatMap(session -> viewers.account(session.personId())
                        .map(account -> SignedIn.bySession(account.viewer(), account.theme(), session.id())));
    }

    private Optional<SignedIn> byToken(String header) {
        if (!header.regionMatches(true, 0, BEARER, 0, BEARER.length())) return Optional.empty();
        return tokens.find(header.substring(BEARER.length()).strip())
                .flatMap(token -> viewers.account(token.personId())
                        .map(account -> SignedIn.byToken(account.viewer(), account.theme(), token.scopes())));
    }

    private record BasicResult(@Nullable SignedIn signedIn, @Nullable Duration wait) {}

    private BasicResult byBasic(String encoded, HttpServletRequest request) {
        String pair = decoded(encoded);
        int colon = pair.indexOf(':');
        if (colon < 0) return new BasicResult(null, null);
        return switch (credentials.verifyOften(
                pair.substring(0, colon), pair.substring(colon + 1), request.getRemoteAddr())) {
            case Credentials.Attempt.Welcome(Account account, var ignored) ->
                new BasicResult(SignedIn.byBasic(account.viewer(), account.theme()), null);
            case Credentials.Attempt.Wrong ignored -> new BasicResult(null, null);
            case Credentials.Attempt.Wait(Duration wait) -> new BasicResult(null, wait);
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
