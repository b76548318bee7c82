package io.mainstay.api;

import static org.assertj.core.api.Assertions.assertThat;

import io.mainstay.testing.Cast;
import io.mainstay.testing.MainstayTest;
import java.util.List;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;
import tools.jackson.databind.JsonNode;

/** The description tells every endpoint that there is, none that is not, and nothing that it does not define. */
@MainstayTest
class DescriptionTest {

    private final Cast cast;
    private final RequestMappingHandlerMapping mappings;

    DescriptionTest(Cast cast, @Qualifier("requestMappingHandlerMapping") RequestMappingHandlerMapping mappings) {
        this.cast = cast;
        this.mappings = mappings;
    }

    private JsonNode document() {
        return cast.api(cast.carol).get("/api/v1/openapi.json").expect(200).json();
    }

    @Test
    void everyEndpointIsDescribed() {
        TreeSet<String> real = new TreeSet<>();
        mappings.getHandlerMethods().keySet().forEach(mapping -> {
            for (String path : mapping.getPatternValues()) {
                if (!path.startsWith("/api/v1/") || path.equals("/api/v1/openapi.json")) continue;
                mapping.getMethodsCondition().getMethods().forEach(method -> real.add(path + " " + method));
            }
        });
        TreeSet<String> described = new TreeSet<>();
        document()
                .path("paths")
                .properties()
                .forEach(path -> path.getValue()
                        .propertyNames()
                        .forEach(method ->
                                described.add(path.getKey() + " " + method.toUpperCase(java.util.Locale.ROOT))));
        assertThat(described).isEqualTo(real);
    }

    @Test
    void everyReferenceHasItsSchema() {
        JsonNode document = document();
        List<String> missing = document.findValues("$ref").stream()
                .map(JsonNode::asString)
                .distinct()
                .filter(name -> document.at(name.substring(1)).isMissingNode())
                .collect(Collectors.toList());
        assertThat(missing).isEmpty();
        assertThat(document.path("openapi").asString()).isEqualTo("3.1.0");
        assertThat(document.at("/components/schemas/Incident/properties/state/description")
                        .asString())
                .contains("2 In Progress");
    }

    @Test
    void itsExamplesAreAccepted() {
        JsonNode example =
                document().at("/paths/~1api~1v1~1incidents/post/requestBody/content/application~1json/example");
        cast.api(cast.alice)
                .send("POST", "/api/v1/incidents", example.toString())
                .expect(201);
    }

    @Test
    void peopleReadItAsAPage() {
        String page = cast.browser(cast.alice).get("/api").expect(200).body();
        assertThat(page).contains("/api/v1/incidents/{number}/resolution", "close_code", "openapi.json");
        assertThat(page).doesNotContain("<script>").doesNotContain(" style=");
    }
}
