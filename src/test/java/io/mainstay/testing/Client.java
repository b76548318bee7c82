package io.mainstay.testing;

import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Speaks HTTP to the application under test. It keeps cookies and sends the CSRF token of the last page with each form,
 * as a browser would; or it sends an Authorization header, as a program would. It follows no redirect by itself.
 */
public final class Client {

    private static final HttpClient HTTP =
            HttpClient.newBuilder().followRedirects(HttpClient.Redirect.NEVER).build();
    private static final Pattern CSRF =
            Pattern.compile("name=\"?_csrf\"? value=\"([^\"]+)\"|name=\"csrf-token\" content=\"([^\"]+)\"");

    private final String base;
    private final Map<String, String> cookies = new LinkedHashMap<>();
    private final Map<String, String> headers = new LinkedHashMap<>();
    private @Nullable String csrf;

    Client(int port) {
        this("http://127.0.0.1:" + port);
    }

    private Client(String base) {
        this.base = base;
    }

    /** The same browser, whose headers may be changed without harm to this one. */
    public Client fork() {
        Client copy = new Client(base);
        copy.cookies.putAll(cookies);
        copy.headers.putAll(headers);
        copy.csrf = csrf;
        return copy;
    }

    /** Sends this header with every request from now on. */
    public Client with(String header, String value) {
        headers.put(header, value);
        return this;
    }

    public Map<String, String> cookies() {
        return cookies;
    }

    /** The token of the last page that had one; set it to null or nonsense to play the attacker. */
    public @Nullable String csrf() {
        return csrf;
    }

    public Client csrf(@Nullable String token) {
        csrf = token;
        return this;
    }

    public Answer get(String path) {
        return send("GET", path, null, "");
    }

    /** Posts a form of names and values in turn. */
    public Answer post(String path, String... namesAndValues) {
        List<String> pairs = new ArrayList<>();
        for (int i = 0; i < namesAndValues.length; i += 2)
            pairs.add(encode(namesAndValues[i]) + "=" + encode(namesAndValues[i + 1]));
        if (csrf != null) pairs.add("_csrf=" + encode(csrf));
        return send("POST", path, "application/x-www-form-urlencoded", String.join("&", pairs));
    }

    /** Sends JSON with the given method. */
    public Answer send(String method, String path, String json) {
        return send(method, path, "application/json", json);
    }

    public Answer delete(String path) {
        return send("DELETE", path, null, "");
    }

    /** Sends any body; {@code contentType} null: none. */
    public Answer send(String method, String path, @Nullable String contentType, String body) {
        HttpRequest.Builder request = HttpRequest.newBuilder(URI.create(base + path))
                .method(method, body.isEmpty() ? BodyPublishers.noBody() : BodyPublishers.ofString(body));
        if (contentType != null) request.setHeader("Content-Type", contentType);
        if (!cookies.isEmpty() && !headers.containsKey("Cookie")) request.header("Cookie", cookieHeader());
        if (csrf != null && !headers.containsKey("Authorization")) request.header("X-CSRF-Token", csrf);
        headers.forEach(request::setHeader);
        try {
            HttpResponse<String> response = answered(request.build());
            response.headers().allValues("Set-Cookie").forEach(this::keep);
            Matcher token = CSRF.matcher(response.body());
            if (token.find()) csrf = token.group(1) == null ? token.group(2) : token.group(1);
            return new Answer(response);
        } catch (IOException e) {
            throw new IllegalStateException(method + " " + path + ": " + e.getMessage(), e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    /** A server that refuses a request early may close the connection while the body is still on its way. */
    private static HttpResponse<String> answered(HttpRequest request) throws IOException, InterruptedException {
        try {
            return HTTP.send(request, HttpResponse.BodyHandlers.ofString());
        } catch (IOException e) {
            if (request.uri().toString().length() < 4_000) throw e;
            return HTTP.send(request, HttpResponse.BodyHandlers.ofString());
        }
    }

    private void keep(String setCookie) {
        String pair = setCookie.substring(0, setCookie.indexOf(';'));
        int equals = pair.indexOf('=');
        if (setCookie.contains("Max-Age=0")) cookies.remove(pair.substring(0, equals));
        else cookies.put(pair.substring(0, equals), pair.substring(equals + 1));
    }

    private String cookieHeader() {
        return String.join(
                "; ",
                cookies.entrySet().stream()
                        .map(cookie -> cookie.getKey() + "=" + cookie.getValue())
                        .toList());
    }

    private static String encode(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }
}
