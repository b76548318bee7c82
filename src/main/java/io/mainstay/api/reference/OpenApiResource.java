package io.mainstay.api.reference;

import io.mainstay.web.Html;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ResponseBody;
import tools.jackson.databind.JsonNode;

/** The description of the API, for programs and for people. */
@Controller
class OpenApiResource {

    private final OpenApi description;

    OpenApiResource(OpenApi description) {
        this.description = description;
    }

    @GetMapping("/api/v1/openapi.json")
    @ResponseBody
    JsonNode document() {
        return description.document();
    }

    @GetMapping("/api")
    Html page() {
        return Html.page("api/reference", new ApiReference(description.descriptions()));
    }
}
