package io.mainstay.api;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * One method of one resource, as it is described to programs and their authors.
 *
 * @param body what is sent, or null
 * @param example a request body, as JSON, or null
 * @param answer the name of the schema that is answered, or null for no content
 * @param isList whether the answer is a list of them
 * @param status of success
 * @param isVersioned whether the record's ETag is answered and If-Match is heeded
 */
public record Operation(
        String method,
        String path,
        String summary,
        List<Parameter> query,
        @Nullable Shape body,
        @Nullable String example,
        @Nullable String answer,
        boolean isList,
        int status,
        boolean isVersioned) {

    private static final Pattern VARIABLE = Pattern.compile("\\{(\\w+)}");

    /** A parameter of the query. */
    public record Parameter(String name, String type, String description, boolean required) {}

    public static Operation get(String path, String summary) {
        return new Operation("GET", path, summary, List.of(), null, null, null, false, 200, false);
    }

    public static Operation post(String path, String summary) {
        return new Operation("POST", path, summary, List.of(), null, null, null, false, 200, false);
    }

    public static Operation put(String path, String summary) {
        return new Operation("PUT", path, summary, List.of(), null, null, null, false, 200, false);
    }

    public static Operation patch(String path, String summary) {
        return new Operation("PATCH", path, summary, List.of(), null, null, null, false, 200, true);
    }

    public static Operation delete(String path, String summary) {
        return new Operation("DELETE", path, summary, List.of(), null, null, null, false, 204, false);
    }

    public Operation taking(Shape shape, String json) {
        return new Operation(method, path, summary, query, shape, json, answer, isList, status, isVersioned);
    }

    public Operation answering(String schema) {
        return new Operation(method, path, summary, query, body, example, schema, false, status, isVersioned);
    }

    public Operation listing(String schema) {
        return new Operation(method, path, summary, query, body, example, schema, true, status, isVersioned);
    }

    /** 201 with Location. */
    public Operation creating(String schema) {
        return new Operation(method, path, summary, query, body, example, schema, false, 201, isVersioned);
    }

    public Operation versioned() {
        return new Operation(method, path, summary, query, body, example, answer, isList, status, true);
    }

    /** Heeds no If-Match. */
    public Operation unversioned() {
        return new Operation(method, path, summary, query, body, example, answer, isList, status, false);
    }

    public Operation with(String name, String type, String description) {
        return with(new Parameter(name, type, description, false));
    }

    public Operation needing(String name, String type, String description) {
        return with(new Parameter(name, type, description, true));
    }

    public Operation successful(int otherStatus) {
        return new Operation(method, path, summary, query, body, example, answer, isList, otherStatus, isVersioned);
    }

    /** {@code limit} and {@code cursor}. */
    public Operation paged() {
        return with("limit", "integer", "Rows on a page, 1 to 1000.")
                .with("cursor", "string", "Where the page starts; from the Link header of the page before.");
    }

    public boolean isWrite() {
        return !method.equals("GET");
    }

    /** Names of the variables in the path. */
    public List<String> variables() {
        List<String> names = new ArrayList<>();
        Matcher matcher = VARIABLE.matcher(path);
        while (matcher.find()) names.add(matcher.group(1));
        return names;
    }

    private Operation with(Parameter parameter) {
        List<Parameter> more = new ArrayList<>(query);
        more.add(parameter);
        return new Operation(
                method, path, summary, List.copyOf(more), body, example, answer, isList, status, isVersioned);
    }
}
