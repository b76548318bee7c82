package io.mainstay.signin;

import jakarta.servlet.http.Cookie;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Duration;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseCookie;

/**
 * The browser's cookies: the session's secret, and before sign-in a random value that CSRF tokens are bound to. Cookies
 * do not know ports, so without https their names do: several installations on one host do not sign each other out.
 */
final class SessionCookie {

    private SessionCookie() {}

    static @Nullable String read(HttpServletRequest request) {
        return value(request, name(request, "mainstay"));
    }

    static void write(HttpServletRequest request, HttpServletResponse response, String secret, Duration lifetime) {
        add(request, response, name(request, "mainstay"), secret, lifetime);
    }

    static void remove(HttpServletRequest request, HttpServletResponse response) {
        add(request, response, name(request, "mainstay"), "", Duration.ZERO);
    }

    static @Nullable String readVisit(HttpServletRequest request) {
        return value(request, name(request, "mainstay-visit"));
    }

    static void writeVisit(HttpServletRequest request, HttpServletResponse response, String secret) {
        add(request, response, name(request, "mainstay-visit"), secret, Duration.ofSeconds(-1));
    }

    private static void add(
            HttpServletRequest request, HttpServletResponse response, String name, String value, Duration lifetime) {
        ResponseCookie cookie = ResponseCookie.from(name, value)
                .httpOnly(true)
                .secure(request.isSecure())
                .sameSite("Lax")
                .path("/")
                .maxAge(lifetime)
                .build();
        response.addHeader(HttpHeaders.SET_COOKIE, cookie.toString());
    }

    private static @Nullable String value(HttpServletRequest request, String name) {
        Cookie[] cookies = request.getCookies();
        if (cookies == null) return null;
        for (Cookie cookie : cookies)
            if (cookie.getName().equals(name) && !cookie.getValue().isEmpty()) return cookie.getValue();
        return null;
    }

    private static String name(HttpServletRequest request, String base) {
        return request.isSecure() ? "__Host-" + base : base + "-" + request.getServerPort();
    }
}
