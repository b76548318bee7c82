package io.mainstay.signin;

import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;

/** Which addresses are for programs, which need no sign-in, and where a sign-in may lead. */
final class Paths {

    static final String[] ASSETS = {"/assets/**", "/favicon.ico", "/robots.txt"};
    static final String[] OPEN = {"/login", "/setup", "/error", "/actuator/health/**"};

    private Paths() {}

    static boolean isApi(HttpServletRequest request) {
        String path = request.getRequestURI();
        return path.startsWith("/api/") || path.startsWith("/actuator/");
    }

    static boolean isAsset(HttpServletRequest request) {
        return request.getRequestURI().startsWith("/assets/");
    }

    static boolean isOpen(HttpServletRequest request) {
        return List.of(OPEN).contains(request.getRequestURI());
    }

    /** The page of this site that a request came from, or null. */
    static @Nullable String referrer(HttpServletRequest request) {
        String referrer = request.getHeader(HttpHeaders.REFERER);
        String host = request.getHeader(HttpHeaders.HOST);
        if (referrer == null || host == null) return null;
        int path = referrer.indexOf("://" + host + "/");
        return path < 0 ? null : referrer.substring(path + 3 + host.length());
    }

    static boolean isSafeMethod(HttpServletRequest request) {
        return switch (request.getMethod()) {
            case "GET", "HEAD", "OPTIONS", "TRACE" -> true;
            default -> false;
        };
    }

    /** The address to go to after sign-in: a path of this site, whatever was asked for. */
    static String next(@Nullable String asked) {
        if (asked == null || asked.length() > 2000 || !asked.startsWith("/")) return "/";
        boolean elsewhere = asked.startsWith("//") || asked.indexOf('\\') >= 0;
        boolean unprintable = asked.chars().anyMatch(c -> c <= ' ' || c == 0x7f);
        boolean circular = asked.startsWith("/login") || asked.startsWith("/logout") || asked.startsWith("/setup");
        return elsewhere || unprintable || circular ? "/" : asked;
    }

    /** Path and query of a request, as {@code next} of the sign-in page. */
    static String of(HttpServletRequest request) {
        String query = request.getQueryString();
        return query == null ? request.getRequestURI() : request.getRequestURI() + "?" + query;
    }
}
