package io.mainstay.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

/** What a process and all that it started have used of processors and memory, as Linux counts it. */
final class ProcessorTime {

    private static final Path PROC = Path.of("/proc");

    private final ProcessHandle root;
    private List<ProcessHandle> known = List.of();

    ProcessorTime(ProcessHandle root) {
        this.root = root;
    }

    /** Finds the processes whose time {@link #nanos} tells from now on: to find them takes longer than a page. */
    void look() {
        known = family();
    }

    /** Nanoseconds of all threads that live; a thread that ended no longer counts. */
    long nanos() {
        return known.stream().mapToLong(ProcessorTime::ofProcess).sum();
    }

    /** Seconds of processor time since the start, ended threads included; in steps of 10 ms. */
    double seconds() {
        return family().stream().mapToDouble(ProcessorTime::ticks).sum();
    }

    /** Megabytes of the process itself, the largest so far. */
    long peakMegabytes() {
        return status("VmHWM") >> 10;
    }

    long megabytes() {
        return status("VmRSS") >> 10;
    }

    private List<ProcessHandle> family() {
        return Stream.concat(Stream.of(root), root.descendants()).toList();
    }

    private static long ofProcess(ProcessHandle process) {
        try (Stream<Path> threads = Files.list(PROC.resolve(process.pid() + "/task"))) {
            return threads.mapToLong(thread -> Long.parseLong(
                            read(thread.resolve("schedstat"), "0 0 0").split(" ", 2)[0]))
                    .sum();
        } catch (IOException e) {
            return 0;
        }
    }

    private static double ticks(ProcessHandle process) {
        String stat = read(PROC.resolve(process.pid() + "/stat"), "");
        if (stat.isEmpty()) return 0;
        String[] fields = stat.substring(stat.lastIndexOf(')') + 2).split(" ");
        return (Long.parseLong(fields[11]) + Long.parseLong(fields[12])) / 100.0;
    }

    /** Kilobytes. */
    private long status(String name) {
        return read(PROC.resolve(root.pid() + "/status"), "")
                .lines()
                .filter(line -> line.startsWith(name + ":"))
                .mapToLong(line -> Long.parseLong(line.replaceAll("\\D+", "")))
                .findFirst()
                .orElse(0);
    }

    private static String read(Path file, String otherwise) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            // A process may end while it is read.
            return otherwise;
        }
    }

    /** The load of the machine over the last minute, before anything is measured. */
    static String loadAverage() {
        return read(PROC.resolve("loadavg"), "unknown").split(" ", 2)[0];
    }

    static double millis(long nanos) {
        return nanos / (double) TimeUnit.MILLISECONDS.toNanos(1);
    }
}
