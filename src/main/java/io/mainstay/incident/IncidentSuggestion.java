package io.mainstay.incident;

import org.jspecify.annotations.Nullable;

/**
 * Something that may help with an incident.
 *
 * @param kind a message key, such as "Known error"
 * @param path where it can be read whole
 * @param text what to do, in Markdown, or null
 * @param helped how many incidents it helped with
 * @param sameService whether it concerns the incident's service
 * @param application where to post that it helps with the incident, or null if that was said, or there is none yet
 * @param applied whether it was said
 */
public record IncidentSuggestion(
        String kind,
        String number,
        String title,
        String path,
        @Nullable String text,
        int helped,
        boolean sameService,
        @Nullable String application,
        boolean applied) {}
