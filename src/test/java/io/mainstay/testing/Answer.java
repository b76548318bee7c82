package io.mainstay.testing;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** What the application answered. */
public record Answer(HttpResponse<String> response) {

    private static final JsonMapper JSON = JsonMapper.builder().build();

    public int status() {
        return response.statusCode();
    }

    public String body() {
        return response.body();
    }

    public JsonNode json() {
        return JSON.readTree(response.body());
    }

    public @Nullable String header(String name) {
        return response.headers().firstValue(name).orElse(null);
    }

    /** Path and query of the Location header, or an empty text. */
    public String location() {
        String location = header("Location");
        return location == null ? "" : location.replaceFirst("^http://127\\.0\\.0\\.1:\\d+", "");
    }

    /** Fails with the body if the status is another one. */
    public Answer expect(int status) {
        assertThat(status())
                .as(response.request().method() + " " + response.request().uri() + "\n" + body())
                .isEqualTo(status);
        return this;
    }
}
