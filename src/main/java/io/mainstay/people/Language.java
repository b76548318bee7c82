package io.mainstay.people;

import io.mainstay.record.Coded;
import java.util.Locale;

/** A language that the product's texts are complete in. */
public enum Language implements Coded {
    ENGLISH(Locale.ENGLISH),
    GERMAN(Locale.GERMAN);

    private final Locale locale;

    Language(Locale locale) {
        this.locale = locale;
    }

    public Locale locale() {
        return locale;
    }

    @Override
    public String code() {
        return locale.getLanguage();
    }
}
