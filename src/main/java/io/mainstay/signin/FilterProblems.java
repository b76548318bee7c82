package io.mainstay.signin;

import io.mainstay.api.ProblemDetailWriter;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.StringJoiner;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/** What the filter chain answers by itself: problem+json to programs, a way to the sign-in page to people. */
@Component
class FilterProblems {

    private final JsonMapper json;

    private final ProblemDetailWriter problems;

    FilterProblems(JsonMapper json, ProblemDetailWriter problems) {
        this.json = json;
        this.problems = problems;
    }

    void unauthenticated(HttpServletRequest request, HttpServletResponse response) throws IOException {
        if (Paths.isApi(request)) {
            challenge(request, response);
            write(request, response, HttpStatus.UNAUTHORIZED);
            return;
        }
        boolean writes = !Paths.isSafeMethod(request);
        String signIn = signIn(Paths.next(writes ? Paths.referrer(request) : Paths.of(request)), writes);
        if (request.getHeader("HX-Request") != null) {
            // Who was writing stays where the text is; the page says what happened.
            if (!writes) response.setHeader("HX-Redirect", signIn);
            response.setStatus(HttpStatus.UNAUTHORIZED.value());
            return;
        }
        response.setStatus(HttpStatus.SEE_OTHER.value());
        response.setHeader(HttpHeaders.LOCATION, signIn);
    }

    private static String signIn(String next, boolean wrote) {
        StringJoiner address = new StringJoiner("&", "/login?", "").setEmptyValue("/login");
        if (wrote) address.add("ended=true");
        if (!next.equals("/")) address.add("next=" + URLEncoder.encode(next, StandardCharsets.UTF_8));
        return address.toString();
    }

    void forbidden(HttpServletRequest request, HttpServletResponse response, String detail) throws IOException {
        if (Paths.isApi(request)) write(request, response, HttpStatus.FORBIDDEN);
        else if (sessionEnded(request)) unauthenticated(request, response);
        else response.sendError(HttpStatus.FORBIDDEN.value(), detail);
    }

    /** Without its cookie a request has no token that could be right, but that is not what went wrong. */
    private static boolean sessionEnded(HttpServletRequest request) {
        boolean signedIn = SecurityContextHolder.getContext().getAuthentication() instanceof SignedIn;
        return !signedIn && !Paths.isOpen(request);
    }

    void tooMany(HttpServletRequest request, HttpServletResponse response, Duration wait) throws IOException {
        response.setHeader(HttpHeaders.RETRY_AFTER, Long.toString(Math.max(1, wait.toSeconds())));
        if (Paths.isApi(request)) write(request, response, HttpStatus.TOO_MANY_REQUESTS);
        else response.sendError(HttpStatus.TOO_MANY_REQUESTS.value());
    }

    private void write(HttpServletRequest request, HttpServletResponse response, HttpStatus status) throws IOException {
        problems.write(status.value(), request, response);
    }

    void write(HttpServletResponse response, HttpStatus status, String detail) throws IOException {
        response.setStatus(status.value());
        response.setContentType(MediaType.APPLICATION_PROBLEM_JSON_VALUE);
        var body = json.createObjectNode()
                .put("type", "about:blank")
                .put("title", status.getReasonPhrase())
                .put("status", status.value())
                .put("detail", detail);
        response.getOutputStream().write(json.writeValueAsBytes(body));
    }

    /** A browser's own script gets no Basic challenge, or the browser would ask with its dialog. */
    private static void challenge(HttpServletRequest request, HttpServletResponse response) {
        response.addHeader(HttpHeaders.WWW_AUTHENTICATE, "Bearer realm=\"Mainstay\"");
        if (!"same-origin".equals(request.getHeader("Sec-Fetch-Site")))
            response.addHeader(HttpHeaders.WWW_AUTHENTICATE, "Basic realm=\"Mainstay\", charset=\"UTF-8\"");
    }
}
