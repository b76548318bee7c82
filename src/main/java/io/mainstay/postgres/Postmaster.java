package io.mainstay.postgres;

import java.io.BufferedReader;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** One running PostgreSQL server process. */
final class Postmaster {
    /** What is asked with a bound of time may end there: whoever asked knows, or says so. */
    private static final String BOUNDED = "ERROR:  canceling statement due to statement timeout";

    private static final Logger LOG = LoggerFactory.getLogger(Postmaster.class);
    private static final Duration PATIENCE = Duration.ofSeconds(30);
    private static final String PID_FILE = "postmaster.pid";
    private static final int PORT_LINE = 3;
    private static final int STATUS_LINE = 7;

    private final Process process;
    private final Path files;
    private volatile String lastProblem = "";
    private volatile boolean stopping;

    private Postmaster(Process process, Path files) {
        this.process = process;
        this.files = files;
    }

    /** The calling thread must outlive the server: when it ends, the server gets an interrupt. */
    static Postmaster spawn(Cluster cluster) throws IOException, InterruptedException {
        Survivors.end(cluster.files());
        Files.deleteIfExists(cluster.files().resolve(PID_FILE));
        Process process;
        try {
            process = cluster.postgres("-D", cluster.files().toString()).start();
        } catch (IOException e) {
            throw new StartFailure("PostgreSQL cannot be started: setsid and setpriv (util-linux) are needed.", e);
        }
        process.getOutputStream().close();
        Postmaster postmaster = new Postmaster(process, cluster.files());
        Thread.ofPlatform().daemon().name("postgres-log").start(postmaster::forwardLog);
        return postmaster;
    }

    /** Waits as long as the server lives: replaying the log after a crash takes the time it takes. */
    void awaitReady() throws IOException, InterruptedException {
        while (!status().startsWith("ready")) {
            if (process.waitFor(10, TimeUnit.MILLISECONDS)) {
                throw new IOException(lastProblem.isEmpty() ? "it ended with " + process.exitValue() : lastProblem);
            }
        }
    }

    int awaitEnd() throws InterruptedException {
        return process.waitFor();
    }

    /** Fast shutdown: transactions are rolled back, the data is flushed. */
    void stop() {
        stopping = true;
        try {
            interrupt(process.pid());
            if (!process.waitFor(PATIENCE.toSeconds(), TimeUnit.SECONDS)) {
                process.destroyForcibly().waitFor();
            }
        } catch (IOException e) {
            process.destroy();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    /** The port of the server that runs on these files. */
    static int portOf(Path files) {
        try {
            return Integer.parseInt(
                    Files.readAllLines(files.resolve(PID_FILE)).get(PORT_LINE).strip());
        } catch (IOException | IndexOutOfBoundsException | NumberFormatException e) {
            throw new StartFailure("The PostgreSQL in " + files + " is just starting or stopping; try again.", e);
        }
    }

    private String status() throws IOException {
        Path pidFile = files.resolve(PID_FILE);
        if (Files.notExists(pidFile)) {
            return "";
        }
        List<String> lines = Files.readAllLines(pidFile);
        return lines.size() > STATUS_LINE && lines.getFirst().strip().equals(Long.toString(process.pid()))
                ? lines.get(STATUS_LINE)
                : "";
    }

    private void forwardLog() {
        try (BufferedReader lines = process.inputReader()) {
            for (String line = lines.readLine(); line != null; line = lines.readLine()) {
                if (stopping || line.endsWith(BOUNDED)) {
                    LOG.debug("PostgreSQL {}", line);
                } else if (line.contains("FATAL:") || line.contains("PANIC:")) {
                    lastProblem = line.substring(line.indexOf(": ") + 1).strip();
                    LOG.warn("PostgreSQL {}", line);
                } else if (line.contains("WARNING:") || line.contains("ERROR:")) {
                    LOG.warn("PostgreSQL {}", line);
                } else {
                    LOG.debug("PostgreSQL {}", line);
                }
            }
        } catch (IOException e) {
            LOG.debug("PostgreSQL's log ended", e);
        }
    }

    static void interrupt(long pid) throws IOException, InterruptedException {
        new ProcessBuilder("sh", "-c", "kill -INT " + pid)
                .redirectError(ProcessBuilder.Redirect.DISCARD)
                .start()
                .waitFor();
    }
}
