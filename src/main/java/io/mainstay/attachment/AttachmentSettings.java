package io.mainstay.attachment;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.util.unit.DataSize;

/**
 * Limits.
 *
 * @param maxSize of one file
 * @param maxTotal of all files
 * @param maxPerTicket number of files on one ticket
 */
@ConfigurationProperties("mainstay.attachment")
record AttachmentSettings(
        @DefaultValue("25MB") DataSize maxSize,
        @DefaultValue("50GB") DataSize maxTotal,
        @DefaultValue("100") int maxPerTicket) {}
