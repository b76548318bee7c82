package io.mainstay.web;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A short message about what was just done.
 *
 * @param text the key of the message
 * @param undo a POST to this address takes it back, or null
 */
public record Toast(
        String text, List<String> arguments, @Nullable String undo, boolean bad) {

    public static Toast of(String text, Object... arguments) {
        return new Toast(
                text, java.util.Arrays.stream(arguments).map(String::valueOf).toList(), null, false);
    }

    public Toast undo(String address) {
        return new Toast(text, arguments, address, bad);
    }

    /** It did not go as it should. */
    public Toast asBad() {
        return new Toast(text, arguments, undo, true);
    }

    String in(Texts texts) {
        return texts.text(text, arguments.toArray());
    }
}
