package io.mainstay.record;

import java.text.Normalizer;

/** Text as it is stored and compared: composed (NFC), so that one word has one form whatever keyboard it came from. */
public final class Characters {

    private Characters() {}

    public static String composed(String text) {
        return Normalizer.normalize(text, Normalizer.Form.NFC);
    }
}
