package io.mainstay.list;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What an address asks a list for; whatever is left out comes from the view, then from the list.
 *
 * @param view the code of a built-in view, or the id of a saved one
 * @param sort a field's name, with a minus in front for descending
 */
public record ListAsked(
        @Nullable String view,
        @Nullable String filter,
        @Nullable String sort,
        @Nullable List<String> columns) {}
