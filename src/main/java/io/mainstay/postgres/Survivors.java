package io.mainstay.postgres;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;

/** Server processes that outlived the product which started them. */
final class Survivors {
    private static final Duration PATIENCE = Duration.ofSeconds(30);

    private Survivors() {}

    /**
     * Ends what a killed predecessor left. Safe because the data
     * folder is locked by us and every process of a server has the data directory as its working directory.
     */
    static void end(Path files) throws IOException, InterruptedException {
        long deadline = System.nanoTime() + PATIENCE.toNanos();
        List<ProcessHandle> survivors = of(files);
        for (ProcessHandle survivor : survivors) {
            Postmaster.interrupt(survivor.pid());
        }
        while (!survivors.isEmpty()) {
            if (System.nanoTime() > deadline) {
                survivors.forEach(ProcessHandle::destroyForcibly);
            }
            Thread.sleep(20);
            survivors = of(files);
        }
    }

    private static List<ProcessHandle> of(Path files) throws IOException {
        Path directory = files.toRealPath();
        return ProcessHandle.allProcesses()
                .filter(process ->
                        workingDirectory(process).filter(directory::equals).isPresent())
                .filter(process -> process.info().command().orElse("").endsWith("/postgres"))
                .toList();
    }

    private static Optional<Path> workingDirectory(ProcessHandle process) {
        try {
            return Optional.of(Files.readSymbolicLink(Path.of("/proc/" + process.pid() + "/cwd")));
        } catch (IOException | UncheckedIOException e) {
            return Optional.empty(); // gone, or another account's
        }
    }
}
