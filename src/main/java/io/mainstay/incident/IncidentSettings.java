package io.mainstay.incident;

import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * What a house decides about its incidents.
 *
 * @param autoCloseAfter how long after resolution an incident closes by itself
 * @param reopenWindow how long after closing it may still be reopened; zero: never
 */
@ConfigurationProperties("mainstay.incident")
public record IncidentSettings(
        @DefaultValue("5d") Duration autoCloseAfter,
        @DefaultValue("0s") Duration reopenWindow) {}
