package io.mainstay.api.reference;

import io.mainstay.api.ApiDescription;
import io.mainstay.api.Operation;
import io.mainstay.api.Property;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import org.springframework.stereotype.Component;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** The description of the API as OpenAPI 3.1, from the descriptions of all packages and the declarations of fields. */
@Component
class OpenApi {

    private static final JsonMapper JSON = JsonMapper.builder().build();

    private final List<ApiDescription> descriptions;
    private final OpenApiSchemas schemas;

    OpenApi(List<ApiDescription> descriptions, OpenApiSchemas schemas) {
        this.descriptions = descriptions.stream()
                .sorted(Comparator.comparingInt(ApiDescription::order))
                .toList();
        this.schemas = schemas;
    }

    List<ApiDescription> descriptions() {
        return descriptions;
    }

    JsonNode document() {
        ObjectNode document = JsonNodeFactory.instance.objectNode().put("openapi", "3.1.0");
        document.putObject("info")
                .put("title", "Mainstay")
                .put("version", "1")
                .put("description", OpenApiTexts.INTRODUCTION)
                .putObject("license")
                .put("name", "Apache-2.0")
                .put("identifier", "Apache-2.0");
        document.putArray("servers").addObject().put("url", "/");
        ArrayNode security = document.putArray("security");
        security.addObject().putArray("token");
        security.addObject().putArray("basic");
        ArrayNode tags = document.putArray("tags");
        ObjectNode paths = document.putObject("paths");
        for (ApiDescription description : descriptions) {
            tags.addObject().put("name", description.tag());
            for (Operation operation : description.operations()) {
                ObjectNode path = paths.get(operation.path()) instanceof ObjectNode there
                        ? there
                        : paths.putObject(operation.path());
                operation(
                        operation,
                        description.tag(),
                        path.putObject(operation.method().toLowerCase(Locale.ROOT)));
            }
        }
        ObjectNode components = document.putObject("components");
        components.set("schemas", schemas.of(descriptions));
        ObjectNode schemes = components.putObject("securitySchemes");
        schemes.putObject("token").put("type", "http").put("scheme", "bearer");
        schemes.putObject("basic").put("type", "http").put("scheme", "basic");
        return document;
    }

    private static void operation(Operation operation, String tag, ObjectNode to) {
        to.put("summary", operation.summary());
        to.put("operationId", id(operation));
        to.putArray("tags").add(tag);
        parameters(operation, to.putArray("parameters"));
        if (operation.body() != null) {
            ObjectNode content = to.putObject("requestBody")
                    .put("required", isNeeded(operation))
                    .putObject("content");
            ObjectNode json = content.putObject("application/json");
            json.set("schema", OpenApiSchemas.reference(operation.body().name()));
            if (operation.example() != null) json.set("example", JSON.readTree(operation.example()));
        }
        answers(operation, to.putObject("responses"));
    }

    private static boolean isNeeded(Operation operation) {
        return operation.body() != null
                && operation.body().properties().stream().anyMatch(Property::required);
    }

    private static void parameters(Operation operation, ArrayNode to) {
        for (String variable : operation.variables()) parameter(variable, "path", "string", "", true, to);
        for (Operation.Parameter one : operation.query())
            parameter(one.name(), "query", one.type(), one.description(), one.required(), to);
        if (operation.isWrite() && !operation.path().startsWith("/api/v1/tokens"))
            parameter("Idempotency-Key", "header", "string", OpenApiTexts.IDEMPOTENCY, false, to);
        if (operation.isVersioned() && operation.isWrite())
            parameter("If-Match", "header", "string", OpenApiTexts.IF_MATCH, false, to);
        if (operation.isVersioned() && !operation.isWrite())
            parameter("If-None-Match", "header", "string", OpenApiTexts.IF_NONE_MATCH, false, to);
        if (!operation.isWrite()) parameter("Accept-Language", "header", "string", OpenApiTexts.LANGUAGE, false, to);
    }

    private static void parameter(
            String name, String in, String type, String description, boolean required, ArrayNode to) {
        ObjectNode parameter = to.addObject().put("name", name).put("in", in).put("required", required);
        if (!description.isEmpty()) parameter.put("description", description);
        parameter.putObject("schema").put("type", type);
    }

    private static void answers(Operation operation, ObjectNode to) {
        ObjectNode success = to.putObject(Integer.toString(operation.status())).put("description", "Success");
        if (operation.answer() != null) {
            JsonNode schema = OpenApiSchemas.reference(operation.answer());
            success.putObject("content")
                    .putObject("application/json")
                    .set("schema", operation.isList() ? OpenApiSchemas.list(schema) : schema);
        }
        if (operation.isVersioned() && !operation.isWrite())
            to.putObject("304").put("description", "The record is as If-None-Match says");
        for (int status : errors(operation)) {
            ObjectNode error = to.putObject(Integer.toString(status)).put("description", OpenApiTexts.status(status));
            error.putObject("content")
                    .putObject("application/problem+json")
                    .set("schema", OpenApiSchemas.reference("ProblemDetail"));
        }
    }

    static List<Integer> errors(Operation operation) {
        List<Integer> errors = new ArrayList<>(List.of(400, 401, 403));
        if (!operation.variables().isEmpty()) errors.add(404);
        if (operation.isWrite()) errors.add(409);
        if (operation.isVersioned() && operation.isWrite()) errors.add(412);
        if (operation.isWrite()) errors.addAll(List.of(413, 415));
        if (operation.isWrite() || !operation.query().isEmpty()) errors.add(422);
        errors.addAll(List.of(429, 500, 503));
        return errors;
    }

    private static String id(Operation operation) {
        String path = operation.path().substring("/api/v1/".length()).replaceAll("[{}]", "");
        return operation.method().toLowerCase(Locale.ROOT) + "_" + path.replaceAll("[^a-z0-9]+", "_");
    }
}
