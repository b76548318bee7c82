package io.mainstay.api.reference;

import io.mainstay.api.ApiDescription;
import io.mainstay.api.Operation;
import io.mainstay.api.Property;
import io.mainstay.api.Shape;
import io.mainstay.record.Coded;
import io.mainstay.record.FieldType;
import io.mainstay.web.Markdown;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** What the page about the API shows. */
public record ApiReference(List<ApiDescription> descriptions) {

    public String introduction() {
        return Markdown.html(OpenApiTexts.INTRODUCTION);
    }

    /** A place on the page. */
    public static String anchor(String text) {
        return text.toLowerCase(Locale.ROOT).replaceAll("[^a-z0-9]+", "-");
    }

    public static String anchor(Operation operation) {
        return anchor(operation.method() + operation.path().substring("/api/v1".length()));
    }

    public static String errors(Operation operation) {
        return OpenApi.errors(operation).stream().map(String::valueOf).collect(Collectors.joining(", "));
    }

    /** The properties that may be sent, and of each its name, type and whether it is needed. */
    public static List<Property<?>> sent(Operation operation) {
        Shape body = operation.body();
        return body == null
                ? List.of()
                : body.properties().stream().filter(one -> !one.isComputed()).toList();
    }

    public static String type(Property<?> property) {
        return property.isMany() ? "list of: " + one(property) : one(property);
    }

    private static String one(Property<?> property) {
        return switch (property.type()) {
            case FieldType.Text text -> "string, at most " + text.maxLength() + " characters";
            case FieldType.Whole whole -> "integer";
            case FieldType.Flag ignored -> "boolean";
            case FieldType.Moment ignored -> "date and time";
            case FieldType.Day ignored -> "date";
            case FieldType.Listed listed -> "choice of " + listed.set();
            case FieldType.Reference reference ->
                "reference to a " + reference.target().code();
            case FieldType.Choice<?> choice ->
                Arrays.stream(choice.choices().getEnumConstants())
                        .map(one -> ((Coded) one).code() + " " + one.name().toLowerCase(Locale.ROOT))
                        .collect(Collectors.joining(", "));
        };
    }

    private static String number(String path) {
        if (path.contains("/problem-tasks/")) return "PTASK0000001";
        if (path.contains("/problems/")) return "PRB0000001";
        return path.contains("-tasks/") ? "TASK0000001" : "INC0000001";
    }

    /** How to call it from a shell. */
    public static String curl(Operation operation) {
        @Nullable String example = operation.example();
        String path = operation.path().replace("{number}", number(operation.path()));
        String call = "curl -H \"Authorization: Bearer $TOKEN\" -X " + operation.method();
        if (example != null) call += " -H 'Content-Type: application/json' -d '" + example.replace("'", "'\\''") + "'";
        return call + " \"$MAINSTAY" + path + "\"";
    }
}
