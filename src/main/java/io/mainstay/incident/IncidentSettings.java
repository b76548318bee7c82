package io.mainstay.incident;

import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * What a house decides about its incidents.
 *
 * @param autoCloseAfter how long after resolution an incident closes by itself
 * @param reopenWindow how long after closing it may still be reopened; zero: never
 * @param replyUndo how long an agent may undo a reply before it is sent
 * @param remindAfter how long a caller has to answer before they are asked again, and again before the incident is
 *     resolved without an answer; zero: it waits for ever
 * @param reminders how often they are asked again
 */
@ConfigurationProperties("mainstay.incident")
public record IncidentSettings(
        @DefaultValue("5d") Duration autoCloseAfter,
        @DefaultValue("0s") Duration reopenWindow,
        @DefaultValue("10s") Duration replyUndo,
        @DefaultValue("3d") Duration remindAfter,
        @DefaultValue("2") int reminders) {}
