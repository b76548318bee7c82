package io.mainstay.attachment;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Set;

/** What a file is, by its first bytes: what the sender claims is not believed. */
final class MediaKind {

    static final String UNKNOWN = "application/octet-stream";

    /** Kinds that a browser may show inline: pictures that hold no script. */
    private static final Set<String> IMAGES = Set.of("image/png", "image/jpeg", "image/gif", "image/webp");

    private MediaKind() {}

    static boolean isImage(String mediaType) {
        return IMAGES.contains(mediaType);
    }

    static String of(byte[] start) {
        if (begins(start, 0, 0x89, 'P', 'N', 'G', 0x0D, 0x0A, 0x1A, 0x0A)) return "image/png";
        if (begins(start, 0, 0xFF, 0xD8, 0xFF)) return "image/jpeg";
        if (begins(start, 0, 'G', 'I', 'F', '8')) return "image/gif";
        if (begins(start, 0, 'R', 'I', 'F', 'F') && begins(start, 8, 'W', 'E', 'B', 'P')) return "image/webp";
        if (begins(start, 0, '%', 'P', 'D', 'F', '-')) return "application/pdf";
        return isText(start) ? "text/plain" : UNKNOWN;
    }

    private static boolean begins(byte[] start, int offset, int... expected) {
        if (start.length < offset + expected.length) return false;
        for (int i = 0; i < expected.length; i++) {
            if ((start[offset + i] & 0xFF) != expected[i]) return false;
        }
        return true;
    }

    /** Whether the first kilobyte is UTF-8 (cut anywhere) without control characters. */
    private static boolean isText(byte[] start) {
        byte[] head = Arrays.copyOf(start, Math.min(start.length, 1024));
        for (byte b : head) {
            if (b >= 0 && b < 0x20 && b != '\n' && b != '\r' && b != '\t' && b != '\f' && b != 0x1B) return false;
        }
        String text = new String(head, StandardCharsets.UTF_8);
        int broken = text.indexOf('\uFFFD');
        return broken < 0 || broken >= text.length() - 3;
    }
}
