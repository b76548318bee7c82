package io.mainstay.web;

import jakarta.servlet.RequestDispatcher;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.HexFormat;
import java.util.List;
import java.util.concurrent.ThreadLocalRandom;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.webmvc.error.ErrorController;
import org.springframework.dao.DataAccessResourceFailureException;
import org.springframework.dao.TransientDataAccessException;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.stereotype.Controller;
import org.springframework.transaction.CannotCreateTransactionException;
import org.springframework.web.bind.annotation.RequestMapping;
import tools.jackson.databind.json.JsonMapper;

/** The last stop of whatever went wrong: a page to people, a message to a part of a page, problem+json to programs. */
@Controller
class ErrorPages implements ErrorController {

    private static final Logger LOG = LoggerFactory.getLogger(ErrorPages.class);

    private final HtmlWriter writer;
    private final Pages pages;
    private final JsonMapper json;

    ErrorPages(HtmlWriter writer, Pages pages, JsonMapper json) {
        this.writer = writer;
        this.pages = pages;
        this.json = json;
    }

    @RequestMapping("/error")
    void error(HttpServletRequest request, HttpServletResponse response) throws IOException {
        int status = request.getAttribute(RequestDispatcher.ERROR_STATUS_CODE) instanceof Integer code ? code : 404;
        @Nullable Throwable cause = (Throwable) request.getAttribute(RequestDispatcher.ERROR_EXCEPTION);
        if (status >= 500 && isUnavailable(cause)) {
            LOG.warn("The database could not serve a request: {}", String.valueOf(cause));
            status = HttpServletResponse.SC_SERVICE_UNAVAILABLE;
            response.setHeader(HttpHeaders.RETRY_AFTER, "5");
        }
        String reference =
                status >= 500 && status != HttpServletResponse.SC_SERVICE_UNAVAILABLE ? logged(request, cause) : null;
        show(new ErrorPage(status, List.of(), reference), request, response);
    }

    /** Answers with the error in the form that the one who asked can read. */
    void show(ErrorPage error, HttpServletRequest request, HttpServletResponse response) throws IOException {
        Texts texts = pages.texts(request);
        if (isProgram(request)) {
            problem(error, texts, response);
            return;
        }
        if (request.getHeader("HX-Request") != null) {
            String said = String.join(" ", error.reasons(texts));
            response.setHeader(
                    "X-Message", URLEncoder.encode(said, StandardCharsets.UTF_8).replace("+", "%20"));
            response.setStatus(error.status());
            return;
        }
        writer.write(Html.page("web/error", error).with(status(error)), request, response);
    }

    private static org.springframework.http.HttpStatusCode status(ErrorPage error) {
        return org.springframework.http.HttpStatusCode.valueOf(error.status());
    }

    private void problem(ErrorPage error, Texts texts, HttpServletResponse response) throws IOException {
        response.setStatus(error.status());
        response.setContentType(MediaType.APPLICATION_PROBLEM_JSON_VALUE);
        var body = json.createObjectNode()
                .put("type", "about:blank")
                .put("title", error.title(texts))
                .put("status", error.status())
                .put("detail", String.join(" ", error.reasons(texts)));
        if (error.reference() != null) body.put("reference", error.reference());
        response.getOutputStream().write(json.writeValueAsBytes(body));
    }

    private static boolean isProgram(HttpServletRequest request) {
        Object forwarded = request.getAttribute(RequestDispatcher.ERROR_REQUEST_URI);
        String path = forwarded instanceof String original ? original : request.getRequestURI();
        return path.startsWith("/api/") || path.startsWith("/actuator/") || path.startsWith("/v2/");
    }

    /** Whether the database is away or busy: nobody's fault here, and over by itself. */
    private static boolean isUnavailable(@Nullable Throwable failure) {
        for (Throwable cause = failure; cause != null; cause = cause.getCause())
            if (cause instanceof DataAccessResourceFailureException
                    || cause instanceof CannotCreateTransactionException
                    || cause instanceof TransientDataAccessException) return true;
        return false;
    }

    private static String logged(HttpServletRequest request, @Nullable Throwable cause) {
        String reference = HexFormat.ofDelimiter("-").formatHex(random());
        LOG.error(
                "Failed: {} {}, reference {}",
                request.getMethod(),
                request.getAttribute(RequestDispatcher.ERROR_REQUEST_URI),
                reference,
                cause);
        return reference;
    }

    private static byte[] random() {
        byte[] bytes = new byte[4];
        ThreadLocalRandom.current().nextBytes(bytes);
        return bytes;
    }
}
