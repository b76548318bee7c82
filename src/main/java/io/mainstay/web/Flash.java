package io.mainstay.web;

import jakarta.servlet.http.Cookie;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseCookie;
import org.springframework.stereotype.Component;
import org.springframework.web.util.WebUtils;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.json.JsonMapper;

/** Carries a toast over a redirect, in a cookie that the next page takes: sessions hold no objects. */
@Component
class Flash {

    private static final String NAME = "mainstay_flash";
    private static final int LIMIT = 2000;

    private final JsonMapper json;

    Flash(JsonMapper json) {
        this.json = json;
    }

    void give(Toast toast, HttpServletRequest request, HttpServletResponse response) {
        byte[] bytes = json.writeValueAsString(toast).getBytes(StandardCharsets.UTF_8);
        String value = Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
        if (value.length() <= LIMIT) set(value, 60, request, response);
    }

    @Nullable
    Toast take(HttpServletRequest request, HttpServletResponse response) {
        Cookie cookie = WebUtils.getCookie(request, NAME);
        if (cookie == null || cookie.getValue().isEmpty()) return null;
        set("", 0, request, response);
        try {
            Toast toast = json.readValue(Base64.getUrlDecoder().decode(cookie.getValue()), Toast.class);
            boolean ours = toast.undo() == null
                    || toast.undo().startsWith("/") && !toast.undo().startsWith("//");
            return ours ? toast : null;
        } catch (JacksonException | IllegalArgumentException e) {
            return null;
        }
    }

    private static void set(String value, int seconds, HttpServletRequest request, HttpServletResponse response) {
        ResponseCookie cookie = ResponseCookie.from(NAME, value)
                .path("/")
                .maxAge(seconds)
                .httpOnly(true)
                .sameSite("Lax")
                .secure(request.isSecure())
                .build();
        response.addHeader(HttpHeaders.SET_COOKIE, cookie.toString());
    }
}
