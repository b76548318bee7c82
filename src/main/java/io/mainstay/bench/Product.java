package io.mainstay.bench;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.concurrent.TimeUnit;

/** The product as an operator runs it: a process of its own, started by its launcher on a data folder. */
final class Product implements AutoCloseable {

    private static final long PATIENCE_SECONDS = 180;

    private final Process process;
    private final ProcessorTime processor;
    private final int port;
    private final double wallSeconds;
    private final double cpuSeconds;

    private Product(Process process, int port, double wallSeconds) {
        this.process = process;
        this.port = port;
        this.wallSeconds = wallSeconds;
        processor = new ProcessorTime(process.toHandle());
        cpuSeconds = processor.seconds();
    }

    /** Returns when the first page has been answered. */
    static Product start(Path launcher, Path data) throws IOException, InterruptedException {
        int port = freePort();
        Path log = Files.createTempFile("mainstay-bench", ".log");
        ProcessBuilder builder = new ProcessBuilder(launcher.toString(), "serve")
                .redirectErrorStream(true)
                .redirectOutput(log.toFile());
        builder.environment()
                .putAll(Map.of(
                        "MAINSTAY_DATA", data.toString(),
                        "MAINSTAY_PORT", Integer.toString(port),
                        "MAINSTAY_ADDRESS", "127.0.0.1"));
        long begun = System.nanoTime();
        Process process = builder.start();
        while (!answers(port)) {
            if (!process.isAlive() || System.nanoTime() - begun > TimeUnit.SECONDS.toNanos(PATIENCE_SECONDS)) {
                process.destroyForcibly();
                throw new IOException("the product does not start: " + Files.readString(log));
            }
            Thread.sleep(10);
        }
        double wall = (System.nanoTime() - begun) / 1e9;
        Files.delete(log);
        return new Product(process, port, wall);
    }

    private static boolean answers(int port) {
        try (KeptConnection connection = KeptConnection.anonymous(port)) {
            return connection.get("/login").status() < 500;
        } catch (IOException e) {
            return false;
        }
    }

    private static int freePort() throws IOException {
        try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return socket.getLocalPort();
        }
    }

    int port() {
        return port;
    }

    ProcessorTime processor() {
        return processor;
    }

    /** From the launcher's call to the first page. */
    double wallSeconds() {
        return wallSeconds;
    }

    /** Processor time until the first page, of the product and its database. */
    double cpuSeconds() {
        return cpuSeconds;
    }

    @Override
    public void close() {
        process.destroy();
        try {
            if (!process.waitFor(30, TimeUnit.SECONDS))
                process.destroyForcibly().waitFor();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
