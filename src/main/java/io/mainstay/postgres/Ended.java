package io.mainstay.postgres;

import java.io.IOException;
import java.nio.charset.StandardCharsets;

/** How a program ended, and what it said. */
record Ended(int code, String output) {

    /** Waits for the end. */
    static Ended of(Process process) throws IOException {
        String output = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        try {
            return new Ended(process.waitFor(), output);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IOException("interrupted", e);
        }
    }

    String lastLine() {
        String text = output.strip();
        return text.substring(text.lastIndexOf('\n') + 1);
    }
}
