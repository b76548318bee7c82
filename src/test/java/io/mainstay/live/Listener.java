package io.mainstay.live;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/** A browser's EventSource. */
final class Listener implements AutoCloseable {

    private static final HttpClient HTTP = HttpClient.newHttpClient();

    private final HttpResponse<InputStream> response;
    private final BlockingQueue<String> lines = new LinkedBlockingQueue<>();
    private volatile boolean ended;

    Listener(int port, Map<String, String> cookies, @Nullable String lastEventId)
            throws IOException, InterruptedException {
        HttpRequest.Builder request = HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + "/live"));
        cookies.forEach((name, value) -> request.header("Cookie", name + "=" + value));
        if (lastEventId != null) request.header("Last-Event-ID", lastEventId);
        response = HTTP.send(request.build(), HttpResponse.BodyHandlers.ofInputStream());
        Thread.ofVirtual().start(this::read);
        await("retry:");
    }

    private void read() {
        try (BufferedReader reader =
                new BufferedReader(new InputStreamReader(response.body(), StandardCharsets.UTF_8))) {
            for (String line = reader.readLine(); line != null; line = reader.readLine()) {
                if (!line.isEmpty()) lines.add(line);
            }
        } catch (IOException e) {
            lines.add("broken: " + e.getMessage());
        }
        ended = true;
    }

    /** The next line that contains the text; earlier ones are dropped. */
    String await(String text) throws InterruptedException {
        long end = System.nanoTime() + Duration.ofSeconds(10).toNanos();
        while (System.nanoTime() < end) {
            String line = lines.poll(100, TimeUnit.MILLISECONDS);
            if (line != null && line.contains(text)) return line;
        }
        throw new AssertionError("'" + text + "' did not come");
    }

    /** Whether no line with the text comes; what comes until the given marker is looked through. */
    boolean comesWithout(String text, String marker) throws InterruptedException {
        long end = System.nanoTime() + Duration.ofSeconds(10).toNanos();
        while (System.nanoTime() < end) {
            String line = lines.poll(100, TimeUnit.MILLISECONDS);
            if (line == null) continue;
            if (line.contains(text)) return false;
            if (line.contains(marker)) return true;
        }
        throw new AssertionError("'" + marker + "' did not come");
    }

    boolean endsSoon() throws InterruptedException {
        for (int i = 0; i < 100 && !ended; i++) Thread.sleep(50);
        return ended;
    }

    @Override
    public void close() throws IOException {
        response.body().close();
    }
}
