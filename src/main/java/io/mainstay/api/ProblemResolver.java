package io.mainstay.api;

import io.mainstay.record.Refusal;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.sql.SQLException;
import java.util.List;
import java.util.stream.Collectors;
import org.apache.tomcat.util.http.InvalidParameterException;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.core.NestedExceptionUtils;
import org.springframework.core.Ordered;
import org.springframework.dao.CannotAcquireLockException;
import org.springframework.dao.QueryTimeoutException;
import org.springframework.dao.TransientDataAccessException;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatusCode;
import org.springframework.http.MediaType;
import org.springframework.stereotype.Component;
import org.springframework.transaction.CannotCreateTransactionException;
import org.springframework.web.ErrorResponse;
import org.springframework.web.HttpMediaTypeNotSupportedException;
import org.springframework.web.HttpRequestMethodNotSupportedException;
import org.springframework.web.bind.MissingServletRequestParameterException;
import org.springframework.web.method.annotation.MethodArgumentTypeMismatchException;
import org.springframework.web.servlet.HandlerExceptionResolver;
import org.springframework.web.servlet.ModelAndView;

/**
 * The one place that turns whatever is thrown under {@code /api} into problem+json. A resolver and no controller
 * advice: errors without a handler (404, 405, 415) come here as well.
 */
@Component
class ProblemResolver implements HandlerExceptionResolver, Ordered {

    private static final Logger LOG = LoggerFactory.getLogger(ProblemResolver.class);

    /** character_not_in_repertoire */
    private static final String UNSTORABLE = "22021";

    private final ProblemDetailWriter problems;

    ProblemResolver(ProblemDetailWriter problems) {
        this.problems = problems;
    }

    @Override
    public int getOrder() {
        return HIGHEST_PRECEDENCE;
    }

    @Override
    public @Nullable ModelAndView resolveException(
            HttpServletRequest request, HttpServletResponse response, @Nullable Object handler, Exception failure) {
        if (!RequestFilter.isApi(request) || response.isCommitted()) return null;
        try {
            problems.write(problem(failure, request, response), request, response);
        } catch (IOException gone) {
            LOG.debug("the client went away", gone);
        }
        return new ModelAndView();
    }

    static Problem byStatus(int status) {
        return switch (status) {
            case 400 -> Problem.of(status, "bad_request");
            case 401 -> Problem.of(status, "unauthenticated");
            case 403 -> Problem.of(status, "forbidden");
            case 404 -> Problem.of(status, "not_found");
            case 406 -> Problem.of(status, "not_acceptable");
            case 413 -> Problem.of(status, "too_large");
            case 429 -> Problem.of(status, "too_many_requests");
            case 503 -> Problem.of(status, "unavailable");
            default -> status < 500 ? Problem.of(status, "bad_request") : Problem.of(status, "failure");
        };
    }

    private static Problem problem(Exception failure, HttpServletRequest request, HttpServletResponse response) {
        return switch (failure) {
            case Refusal refusal -> Problem.of(refusal, request.getHeader(HttpHeaders.IF_MATCH) != null);
            case ProblemException known -> known.problem();
            case HttpRequestMethodNotSupportedException method -> {
                String allowed = String.join(
                        ", ",
                        method.getSupportedHttpMethods() == null
                                ? List.of()
                                : method.getSupportedHttpMethods().stream()
                                        .map(Object::toString)
                                        .sorted()
                                        .toList());
                response.setHeader(HttpHeaders.ALLOW, allowed);
                yield Problem.of(405, "method_not_allowed", method.getMethod(), allowed);
            }
            case HttpMediaTypeNotSupportedException type -> {
                String accepted = type.getSupportedMediaTypes().stream()
                        .map(MediaType::toString)
                        .collect(Collectors.joining(", "));
                response.setHeader(HttpHeaders.ACCEPT, accepted);
                yield Problem.of(415, "unsupported_media_type", accepted);
            }
            case MissingServletRequestParameterException missing ->
                Problem.of(400, "missing_parameter", missing.getParameterName());
            case MethodArgumentTypeMismatchException mismatch -> Problem.of(400, "bad_parameter", mismatch.getName());
            case InvalidParameterException malformed -> byStatus(malformed.getErrorCode());
            case ErrorResponse standard -> byStatus(status(standard.getStatusCode()));
            case CannotAcquireLockException busy -> unavailable(busy, response);
            case QueryTimeoutException busy -> unavailable(busy, response);
            case TransientDataAccessException busy -> unavailable(busy, response);
            case CannotCreateTransactionException down -> unavailable(down, response);
            default -> {
                if (isUnstorable(failure)) yield byStatus(400);
                LOG.error("Failed: {} {}", request.getMethod(), request.getRequestURI(), failure);
                yield Problem.of(500, "failure");
            }
        };
    }

    /** A character that the database cannot store, where nobody looked at it before. */
    private static boolean isUnstorable(Exception failure) {
        return NestedExceptionUtils.getMostSpecificCause(failure) instanceof SQLException sql
                && UNSTORABLE.equals(sql.getSQLState());
    }

    private static Problem unavailable(Exception cause, HttpServletResponse response) {
        LOG.warn("The database could not serve a request", cause);
        response.setHeader(HttpHeaders.RETRY_AFTER, "5");
        return Problem.of(503, "unavailable");
    }

    private static int status(HttpStatusCode code) {
        return code.value();
    }
}
