package io.mainstay.web;

import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.HttpStatusCode;

/**
 * What a page's handler returns: a template with its model, or the way to another page. A template takes
 * {@code @param io.mainstay.web.Page p} and, if there is a model, {@code @param … m}.
 *
 * @param template the path under {@code src/main/jte} without its ending, e.g. {@code incident/list}; null for none
 * @param model the page's own record, or null
 * @param location where to go instead, or null
 */
public record Html(
        @Nullable String template,
        @Nullable Object model,
        HttpStatusCode status,
        @Nullable String location,
        @Nullable Toast toast) {

    public static Html page(String template, @Nullable Object model) {
        return new Html(template, model, HttpStatus.OK, null, null);
    }

    /** A form again, with what is wrong at its fields: 422, input kept. */
    public static Html refused(String template, Object model) {
        return new Html(template, model, HttpStatus.UNPROCESSABLE_CONTENT, null, null);
    }

    /** On to another page after a change (303; to htmx a whole new page). */
    public static Html to(String location) {
        return new Html(null, null, HttpStatus.SEE_OTHER, location, null);
    }

    /** Nothing to show. */
    public static Html nothing() {
        return new Html(null, null, HttpStatus.NO_CONTENT, null, null);
    }

    public Html with(HttpStatusCode other) {
        return new Html(template, model, other, location, toast);
    }

    /** Says what was done: at once for a part of a page, on the next page after a redirect. */
    public Html saying(Toast said) {
        return new Html(template, model, status, location, said);
    }
}
