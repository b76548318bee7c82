package io.mainstay.crash;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Queue;
import java.util.UUID;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Clients that open incidents and comment on them, whatever happens, and remember what was acknowledged. */
final class Writers implements AutoCloseable {
    private static final Pattern NUMBER = Pattern.compile("\"number\"\\s*:\\s*\"([^\"]+)\"");

    private final HttpClient http =
            HttpClient.newBuilder().connectTimeout(Duration.ofSeconds(5)).build();
    private final URI address;
    private final String authorization;
    private final List<Thread> threads = new ArrayList<>();
    private final Queue<String> titles = new ConcurrentLinkedQueue<>();
    private final Queue<String> notes = new ConcurrentLinkedQueue<>();
    private final Queue<String> refusals = new ConcurrentLinkedQueue<>();
    private final AtomicInteger failures = new AtomicInteger();
    private volatile boolean enough;

    Writers(URI address, String authorization, int clients) {
        this.address = address;
        this.authorization = authorization;
        for (int client = 0; client < clients; client++) {
            threads.add(Thread.ofPlatform().name("writer-" + client).start(this::write));
        }
    }

    List<String> acknowledgedTitles() {
        return List.copyOf(titles);
    }

    List<String> acknowledgedNotes() {
        return List.copyOf(notes);
    }

    /** Answers that neither acknowledge nor are the fault of the crash. */
    List<String> refusals() {
        return List.copyOf(refusals);
    }

    int failures() {
        return failures.get();
    }

    /** Waits until so many more incidents have been acknowledged: the clients work, or work again. */
    void awaitProgress(int incidents, Duration patience) throws InterruptedException {
        int goal = titles.size() + incidents;
        long deadline = System.nanoTime() + patience.toNanos();
        while (titles.size() < goal) {
            if (System.nanoTime() > deadline) {
                throw new IllegalStateException("no progress: " + titles.size() + " of " + goal + ", " + refusals);
            }
            Thread.sleep(20);
        }
    }

    @Override
    public void close() throws InterruptedException {
        enough = true;
        for (Thread thread : threads) {
            thread.join();
        }
    }

    private void write() {
        while (!enough) {
            try {
                String title = UUID.randomUUID().toString();
                HttpResponse<String> opened = post("/api/v1/incidents", "{\"title\":\"" + title + "\"}");
                if (!acknowledged(opened)) {
                    continue;
                }
                titles.add(title);
                Matcher number = NUMBER.matcher(opened.body());
                if (number.find()) {
                    String note = UUID.randomUUID().toString();
                    String path = "/api/v1/incidents/" + number.group(1) + "/notes";
                    if (acknowledged(post(path, "{\"text\":\"" + note + "\"}"))) {
                        notes.add(note);
                    }
                }
            } catch (IOException e) {
                failures.incrementAndGet();
                pause();
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                return;
            }
        }
    }

    private boolean acknowledged(HttpResponse<String> answer) {
        if (answer.statusCode() / 100 == 2) {
            return true;
        }
        if (answer.statusCode() / 100 == 5) {
            failures.incrementAndGet();
        } else {
            refusals.add(answer.statusCode() + " " + answer.body());
        }
        pause();
        return false;
    }

    private HttpResponse<String> post(String path, String json) throws IOException, InterruptedException {
        HttpRequest request = HttpRequest.newBuilder(address.resolve(path))
                .timeout(Duration.ofSeconds(30))
                .header("Authorization", authorization)
                .header("Content-Type", "application/json")
                .POST(BodyPublishers.ofString(json))
                .build();
        return http.send(request, BodyHandlers.ofString());
    }

    private static void pause() {
        try {
            Thread.sleep(50);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
