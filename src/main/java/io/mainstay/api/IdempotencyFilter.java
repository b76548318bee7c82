package io.mainstay.api;

import io.mainstay.access.Viewer;
import io.mainstay.api.IdempotencyKeys.Claim;
import io.mainstay.api.IdempotencyKeys.Stored;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.UUID;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.springframework.core.annotation.Order;
import org.springframework.dao.DataAccessException;
import org.springframework.dao.PessimisticLockingFailureException;
import org.springframework.dao.QueryTimeoutException;
import org.springframework.http.HttpHeaders;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.stereotype.Component;
import org.springframework.transaction.TransactionException;
import org.springframework.transaction.TransactionStatus;
import org.springframework.transaction.support.TransactionTemplate;
import org.springframework.web.filter.OncePerRequestFilter;
import org.springframework.web.util.ContentCachingResponseWrapper;

/**
 * Carries out a write with an {@code Idempotency-Key} once: key, request and answer are stored in the transaction of
 * the write, and nothing is answered before it has committed. Only success is stored: a refused request may be
 * corrected and sent again with its key. Answers that hold a secret are never stored, so tokens take no key.
 */
@Component
@Order(100) // After authentication: a key belongs to its actor.
class IdempotencyFilter extends OncePerRequestFilter {

    private static final String HEADER = "Idempotency-Key";
    private static final Pattern KEY = Pattern.compile("[\\x21-\\x7e]{1,255}");

    private final IdempotencyKeys keys;
    private final TransactionTemplate transactions;
    private final ProblemDetailWriter problems;

    IdempotencyFilter(IdempotencyKeys keys, TransactionTemplate transactions, ProblemDetailWriter problems) {
        this.keys = keys;
        this.transactions = transactions;
        this.problems = problems;
    }

    @Override
    protected boolean shouldNotFilter(HttpServletRequest request) {
        boolean secret = request.getRequestURI().startsWith("/api/v1/tokens");
        boolean keyed = RequestFilter.isApi(request) && request.getHeader(HEADER) != null;
        return !keyed || secret || isRead(request.getMethod());
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        UUID actor = actor();
        if (actor == null) {
            chain.doFilter(request, response);
            return;
        }
        try {
            String key = request.getHeader(HEADER);
            if (!KEY.matcher(key).matches()) throw new ProblemException(400, "bad_idempotency_key");
            once(actor, key, new KeptRequest(request), response, chain);
        } catch (ProblemException refused) {
            problems.write(refused.problem(), request, response);
        }
    }

    private void once(UUID actor, String key, KeptRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        byte[] hash = hash(request);
        ContentCachingResponseWrapper answer = new ContentCachingResponseWrapper(response);
        Stored replayed;
        try {
            replayed = transactions.execute(status -> firstOrStored(actor, key, hash, request, answer, chain, status));
        } catch (Failed failed) {
            failed.rethrow();
            return;
        } catch (QueryTimeoutException | PessimisticLockingFailureException stillRunning) {
            throw new ProblemException(409, "idempotency_key_in_use");
        } catch (DataAccessException | TransactionException lost) {
            response.setHeader(HttpHeaders.RETRY_AFTER, "5");
            throw new ProblemException(503, "unavailable");
        }
        if (replayed == null) answer.copyBodyToResponse();
        else replay(replayed, response);
    }

    private @Nullable Stored firstOrStored(
            UUID actor,
            String key,
            byte[] hash,
            KeptRequest request,
            ContentCachingResponseWrapper answer,
            FilterChain chain,
            TransactionStatus status) {
        switch (keys.claim(actor, key, hash)) {
            case Claim.Reused ignored -> throw new ProblemException(422, "idempotency_key_reused");
            case Claim.Answered answered -> {
                return answered.answer();
            }
            case Claim.First ignored -> {
                try {
                    chain.doFilter(request, answer);
                } catch (IOException | ServletException e) {
                    throw new Failed(e);
                }
                boolean success = answer.getStatus() < 300;
                if (success) keys.answered(actor, key, stored(answer));
                else status.setRollbackOnly();
                return null;
            }
        }
    }

    private static Stored stored(ContentCachingResponseWrapper answer) {
        return new Stored(
                answer.getStatus(),
                answer.getContentType(),
                answer.getHeader(HttpHeaders.LOCATION),
                answer.getHeader(HttpHeaders.ETAG),
                answer.getContentAsByteArray());
    }

    private static void replay(Stored stored, HttpServletResponse response) throws IOException {
        response.setStatus(stored.status());
        response.setHeader("Idempotent-Replayed", "true");
        if (stored.contentType() != null) response.setContentType(stored.contentType());
        if (stored.location() != null) response.setHeader(HttpHeaders.LOCATION, stored.location());
        if (stored.etag() != null) response.setHeader(HttpHeaders.ETAG, stored.etag());
        response.setContentLength(stored.body().length);
        response.getOutputStream().write(stored.body());
    }

    private static byte[] hash(KeptRequest request) {
        try {
            MessageDigest digest = MessageDigest.getInstance("SHA-256");
            String line = request.getMethod() + " " + request.getRequestURI() + "?" + request.getQueryString() + "\n"
                    + request.getContentType() + "\n" + request.getHeader(HttpHeaders.IF_MATCH) + "\n";
            digest.update(line.getBytes(StandardCharsets.UTF_8));
            return digest.digest(request.body());
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    private static @Nullable UUID actor() {
        Authentication who = SecurityContextHolder.getContext().getAuthentication();
        return who != null && who.getPrincipal() instanceof Viewer viewer ? viewer.personId() : null;
    }

    private static boolean isRead(String method) {
        return method.equals("GET") || method.equals("HEAD") || method.equals("OPTIONS");
    }

    /** Carries a checked exception out of the transaction, which it ends. */
    private static final class Failed extends RuntimeException {
        Failed(Exception cause) {
            super(cause);
        }

        void rethrow() throws IOException, ServletException {
            if (getCause() instanceof IOException io) throw io;
            throw new ServletException(getCause());
        }
    }
}
