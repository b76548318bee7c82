package io.mainstay.crash;

import java.io.File;
import java.io.IOException;
import java.net.HttpURLConnection;
import java.net.ServerSocket;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;

/** A Mainstay in production on a data folder and a port that stay the same from one start to the next. */
final class Product implements AutoCloseable {
    private static final Duration PATIENCE = Duration.ofSeconds(90);

    private final Path folder;
    private final int port;
    private Process process;

    private Product(Path folder, int port) throws IOException {
        this.folder = folder;
        this.port = port;
        this.process = spawn();
    }

    static Product start(Path folder) throws IOException, InterruptedException {
        int port;
        try (ServerSocket socket = new ServerSocket(0)) {
            port = socket.getLocalPort();
        }
        Product product = new Product(folder, port);
        product.awaitReady();
        return product;
    }

    void startAgain() throws IOException, InterruptedException {
        process = spawn();
        awaitReady();
    }

    URI address() {
        return URI.create("http://127.0.0.1:" + port);
    }

    Path data() {
        return folder.resolve("data");
    }

    /** Everything it said, over all starts. */
    String log() throws IOException {
        return Files.readString(folder.resolve("log"));
    }

    /** What kill -9 does. */
    void kill() throws InterruptedException {
        process.destroyForcibly().waitFor();
    }

    void killPostgres() throws IOException {
        long pid = Long.parseLong(
                Files.readAllLines(data().resolve("cluster/postmaster.pid")).getFirst());
        ProcessHandle.of(pid).orElseThrow().destroyForcibly();
    }

    /** What kill and Ctrl-C do. */
    int stop() throws InterruptedException {
        process.destroy();
        if (!process.waitFor(PATIENCE.toSeconds(), TimeUnit.SECONDS)) {
            throw new IllegalStateException("does not stop");
        }
        return process.exitValue();
    }

    /** Processes of its PostgreSQL that still run. */
    List<ProcessHandle> postgresProcesses() throws IOException {
        Path files = data().resolve("cluster").toRealPath();
        return ProcessHandle.allProcesses()
                .filter(candidate -> files.equals(workingDirectory(candidate)))
                .toList();
    }

    void awaitNoPostgres() throws IOException, InterruptedException {
        long deadline = System.nanoTime() + PATIENCE.toNanos();
        while (!postgresProcesses().isEmpty()) {
            if (System.nanoTime() > deadline) {
                throw new IllegalStateException("orphans: " + postgresProcesses());
            }
            Thread.sleep(20);
        }
    }

    void awaitReady() throws IOException, InterruptedException {
        long deadline = System.nanoTime() + PATIENCE.toNanos();
        while (!isReady()) {
            if (!process.isAlive() || System.nanoTime() > deadline) {
                throw new IllegalStateException("does not start: " + log());
            }
            Thread.sleep(50);
        }
    }

    @Override
    public void close() throws InterruptedException {
        kill();
    }

    private boolean isReady() {
        try {
            var connection = (HttpURLConnection)
                    address().resolve("/actuator/health/readiness").toURL().openConnection();
            connection.setReadTimeout((int) PATIENCE.toMillis());
            return connection.getResponseCode() == 200;
        } catch (IOException e) {
            return false;
        }
    }

    private Process spawn() throws IOException {
        Files.createDirectories(folder);
        ProcessBuilder builder = new ProcessBuilder(
                Path.of(System.getProperty("java.home", ""), "bin", "java").toString(),
                "-XX:+UseSerialGC",
                "-XX:TieredStopAtLevel=1",
                "-Xmx256m",
                "-cp",
                classPath(),
                "-Dspring.profiles.active=serve",
                "io.mainstay.Mainstay");
        builder.environment().keySet().removeIf(name -> name.startsWith("MAINSTAY_"));
        builder.environment().put("MAINSTAY_DATA", data().toString());
        builder.environment().put("MAINSTAY_PORT", Integer.toString(port));
        builder.environment().put("MAINSTAY_ADDRESS", "127.0.0.1");
        return builder.redirectErrorStream(true)
                .redirectOutput(
                        ProcessBuilder.Redirect.appendTo(folder.resolve("log").toFile()))
                .start();
    }

    /** That of this JVM without the tests: Surefire hides the real one behind a jar of its own. */
    private static String classPath() {
        String all = System.getProperty("surefire.test.class.path", System.getProperty("java.class.path", ""));
        return Arrays.stream(all.split(File.pathSeparator))
                .filter(entry -> !entry.endsWith("test-classes"))
                .collect(Collectors.joining(File.pathSeparator));
    }

    private static Path workingDirectory(ProcessHandle candidate) {
        try {
            return Files.readSymbolicLink(Path.of("/proc/" + candidate.pid() + "/cwd"));
        } catch (IOException e) {
            return Path.of(""); // gone, or another account's
        }
    }
}
