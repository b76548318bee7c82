package io.mainstay.web;

import java.util.Locale;
import org.springframework.context.MessageSource;

/** Texts in one language. A missing one shows its key; a test keeps the bundles complete. */
public record Texts(MessageSource source, Locale locale) {

    /** The text of a key, with arguments in the notation of {@link java.text.MessageFormat}. */
    public String text(String key, Object... arguments) {
        return source.getMessage(key, arguments, key, locale) instanceof String text ? text : key;
    }

    /** Whether there is a text for the key. */
    public boolean has(String key) {
        return source.getMessage(key, null, null, locale) != null;
    }
}
