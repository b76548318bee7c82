package io.mainstay.postgres;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;
import java.util.stream.Stream;

/** The file that says that a folder is Mainstay's, and of which format. */
final class Marker {
    static final String NAME = "MAINSTAY";
    private static final int FORMAT = 1;
    /** What a fresh file system or a desktop puts into an empty folder. */
    private static final Set<String> IGNORED = Set.of("lost+found", ".DS_Store", DataFolder.LOCK);

    private Marker() {}

    static void refuseForeign(Path path) throws IOException {
        Path marker = path.resolve(NAME);
        if (Files.exists(marker)) {
            int format = format(marker);
            if (format > FORMAT) {
                throw new StartFailure("The data folder " + path + " was written by a newer Mainstay (format " + format
                        + ", this one knows " + FORMAT + ").");
            }
            return;
        }
        try (Stream<Path> files = Files.list(path)) {
            if (files.anyMatch(f -> !IGNORED.contains(String.valueOf(f.getFileName())))) {
                throw new StartFailure("The folder " + path
                        + " holds files that are not Mainstay's; choose an empty folder with MAINSTAY_DATA.");
            }
        }
    }

    private static int format(Path marker) throws IOException {
        String text = Files.readString(marker).strip();
        try {
            return Integer.parseInt(text.substring(text.lastIndexOf(' ') + 1));
        } catch (NumberFormatException e) {
            throw new StartFailure("The file " + marker + " is damaged: it must read 'format " + FORMAT + "'.", e);
        }
    }

    static void set(Path path) throws IOException {
        Path marker = path.resolve(NAME);
        if (Files.notExists(marker)) {
            Files.writeString(marker, "format " + FORMAT + "\n");
        }
    }
}
