package io.mainstay.startup;

import jakarta.annotation.PreDestroy;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/**
 * Makes the next start fast: once, beside the running product and with low priority, a second one with an empty
 * database is started under the JDK's recorder (JEP 483, 514), and its loaded classes are stored in a cache file.
 * Happens only when the launcher names that file, which it does as long as there is none.
 */
@Component
class AotTraining {
    private static final Logger LOG = LoggerFactory.getLogger(AotTraining.class);

    private static final Duration TIDY_UP = Duration.ofSeconds(5);

    private final String output;
    private volatile @Nullable Process process;
    private volatile @Nullable Thread thread;
    private volatile boolean stopped;

    AotTraining(@Value("${mainstay.aot.output:}") String output) {
        this.output = output;
    }

    @EventListener(ApplicationReadyEvent.class)
    void begin() {
        if (!output.isBlank()) {
            thread = Thread.ofPlatform().daemon().name("aot-training").start(this::train);
        }
    }

    @PreDestroy
    void stop() throws InterruptedException {
        stopped = true;
        Process running = process;
        if (running != null) {
            running.destroyForcibly();
        }
        Thread training = thread;
        if (training != null) {
            training.join(TIDY_UP);
        }
    }

    private void train() {
        Path cache = Path.of(output);
        Path partial = Path.of(output + ".partial");
        try {
            // Beside the cache and always the same, so that what kill -9 leaves is found by the next training.
            Path scratch = Path.of(output + ".training");
            try {
                delete(scratch);
                Files.createDirectory(scratch);
                Path recording = scratch.resolve("recording");
                run(scratch, "-XX:AOTMode=record", "-XX:AOTConfiguration=" + recording);
                run(scratch, "-XX:AOTMode=create", "-XX:AOTConfiguration=" + recording, "-XX:AOTCache=" + partial);
                Files.move(partial, cache, StandardCopyOption.ATOMIC_MOVE);
                LOG.info("The next start is faster: {} is ready", cache);
            } finally {
                Files.deleteIfExists(partial);
                delete(scratch);
            }
        } catch (IOException e) {
            if (!stopped) {
                LOG.info("The next start will not be faster: {}", e.getMessage());
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    /** The same JVM with the same flags and class path; it dies with this thread, so kill -9 leaves no orphan. */
    private void run(Path scratch, String... mode) throws IOException, InterruptedException {
        List<String> command = new ArrayList<>(List.of("nice", "-n", "10", "setpriv", "--pdeathsig=KILL", "--"));
        command.add(ProcessHandle.current().info().command().orElseThrow(() -> new IOException("java is not found")));
        ManagementFactory.getRuntimeMXBean().getInputArguments().stream()
                .filter(flag -> !flag.startsWith("-Dspring.profiles.active=") && !flag.startsWith("-Dmainstay.aot."))
                .forEach(command::add);
        command.addAll(List.of(mode));
        command.addAll(List.of(
                "-Dspring.profiles.active=" + AotTrainee.PROFILE, "-jar", System.getProperty("java.class.path", "")));
        Path log = scratch.resolve("log");
        ProcessBuilder builder =
                new ProcessBuilder(command).redirectErrorStream(true).redirectOutput(log.toFile());
        builder.environment().keySet().removeIf(name -> name.startsWith("MAINSTAY_"));
        builder.environment().put("MAINSTAY_DATA", scratch.resolve("data").toString());
        builder.environment().put("MAINSTAY_FSYNC", "off");
        Process started = builder.start();
        process = started;
        if (stopped) {
            started.destroyForcibly();
        }
        int code = started.waitFor();
        if (code != 0 || stopped) {
            throw new IOException("the training run ended with " + code + ": "
                    + Files.readString(log).lines().reduce("", (before, line) -> line));
        }
    }

    private static void delete(Path tree) throws IOException {
        if (Files.notExists(tree)) {
            return;
        }
        try (Stream<Path> files = Files.walk(tree)) {
            for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
                Files.deleteIfExists(file);
            }
        }
    }
}
