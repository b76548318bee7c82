package io.mainstay.live;

import io.mainstay.access.Viewer;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestHeader;

/**
 * The stream itself. It occupies a virtual thread, which costs next to nothing, and ends after some minutes: the
 * browser connects again by itself, and who it is and what it may see is looked at anew.
 */
@Controller
class LiveStream {

    private static final Duration HEARTBEAT = Duration.ofSeconds(15);
    private static final Duration LIFETIME = Duration.ofMinutes(5);

    private final LiveFeed feed;
    private final LiveHub hub;

    LiveStream(LiveFeed feed, LiveHub hub) {
        this.feed = feed;
        this.hub = hub;
    }

    @GetMapping("/live")
    void listen(
            Viewer viewer,
            @RequestHeader(name = "Last-Event-ID", required = false) @Nullable String lastPlace,
            HttpServletResponse response)
            throws IOException {
        Optional<LiveFeed.Opened> opened = feed.open(viewer);
        if (opened.isEmpty()) {
            response.setStatus(HttpServletResponse.SC_SERVICE_UNAVAILABLE);
            return;
        }
        Connection connection = opened.get().connection();
        try {
            describe(response);
            if (lastPlace != null) hub.catchUp(connection, lastPlace);
            stream(connection, opened.get().from(), response.getOutputStream());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        } finally {
            hub.close(connection);
        }
    }

    private static void describe(HttpServletResponse response) {
        response.setContentType("text/event-stream;charset=UTF-8");
        response.setHeader("Cache-Control", "no-cache, no-transform");
        // Proxies such as nginx would otherwise collect what is meant to arrive at once.
        response.setHeader("X-Accel-Buffering", "no");
    }

    private static void stream(Connection connection, Place from, OutputStream out)
            throws IOException, InterruptedException {
        long end = System.nanoTime() + LIFETIME.toNanos();
        write(out, "retry: 2000\nid: " + from + "\n\n");
        while (!connection.isClosed() && System.nanoTime() < end) {
            List<String> frames = connection.take(HEARTBEAT);
            write(out, frames.isEmpty() ? ": still here\n\n" : String.join("", frames));
        }
    }

    private static void write(OutputStream out, String text) throws IOException {
        out.write(text.getBytes(StandardCharsets.UTF_8));
        out.flush();
    }
}
