package io.mainstay.web;

import java.util.List;

/** The few texts that scripts show by themselves; see {@code js/dom.js}. */
final class ScriptTexts {

    static final List<String> KEYS = List.of(
            "undo",
            "sent",
            "uploading",
            "notSent",
            "failed",
            "offline",
            "signedOut",
            "signIn",
            "copied",
            "newRows",
            "here",
            "typing",
            "required",
            "malformed");

    private ScriptTexts() {}

    static String of(Texts texts) {
        StringBuilder json = new StringBuilder("{");
        for (String key : KEYS) {
            if (json.length() > 1) json.append(',');
            // MessageFormat would take {0} away that the script is to fill in.
            String text = texts.text("web.script." + key, "{0}");
            json.append('"').append(key).append("\":\"").append(escaped(text)).append('"');
        }
        return json.append('}').toString();
    }

    private static String escaped(String text) {
        return text.replace("\\", "\\\\").replace("\"", "\\\"");
    }
}
