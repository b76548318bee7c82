package io.mainstay.people;

import io.mainstay.record.Coded;
import java.util.Locale;

/** Colours of the pages; {@code SYSTEM} follows the reader's device. */
public enum Theme implements Coded {
    SYSTEM,
    LIGHT,
    DARK;

    @Override
    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }
}
