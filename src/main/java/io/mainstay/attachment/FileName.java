package io.mainstay.attachment;

import java.nio.charset.StandardCharsets;

/** Names of files, as they came from anywhere. */
final class FileName {

    private static final int LONGEST = 200;

    private FileName() {}

    /** Without folders, control characters and tricks with the writing direction; never empty, its ending kept. */
    static String clean(String name) {
        String last = name.substring(Math.max(name.lastIndexOf('/'), name.lastIndexOf('\\')) + 1);
        String visible = last.codePoints()
                .filter(c -> !Character.isISOControl(c)
                        && Character.getType(c) != Character.FORMAT
                        && Character.getType(c) != Character.SURROGATE)
                .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
                .toString()
                .strip();
        if (visible.isEmpty() || visible.chars().allMatch(c -> c == '.')) return "file";
        if (visible.length() <= LONGEST) return visible;
        int dot = visible.lastIndexOf('.');
        String ending = dot > 0 && visible.length() - dot <= 10 ? visible.substring(dot) : "";
        return visible.substring(0, LONGEST - ending.length()) + ending;
    }

    /** For Content-Disposition (RFC 6266): a plain name for old readers, the real one encoded as RFC 8187 says. */
    static String parameters(String name) {
        StringBuilder plain = new StringBuilder();
        name.chars()
                .forEach(c -> plain.append(c < 0x20 || c > 0x7E || c == '"' || c == '\\' || c == '%' ? '_' : (char) c));
        return "filename=\"" + plain + "\"; filename*=UTF-8''" + encoded(name);
    }

    private static String encoded(String name) {
        StringBuilder encoded = new StringBuilder();
        for (byte b : name.getBytes(StandardCharsets.UTF_8)) {
            boolean plain = (b >= '0' && b <= '9')
                    || (b >= 'a' && b <= 'z')
                    || (b >= 'A' && b <= 'Z')
                    || "-._~".indexOf(b) >= 0;
            if (plain) encoded.append((char) b);
            else encoded.append('%').append(String.format("%02X", b & 0xFF));
        }
        return encoded.toString();
    }
}
