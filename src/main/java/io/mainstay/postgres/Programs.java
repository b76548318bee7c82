package io.mainstay.postgres;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Comparator;
import java.util.stream.Stream;
import org.apache.commons.compress.archivers.tar.TarArchiveEntry;
import org.apache.commons.compress.archivers.tar.TarArchiveInputStream;
import org.apache.commons.compress.compressors.xz.XZCompressorInputStream;
import org.jspecify.annotations.Nullable;

/** The PostgreSQL programs, unpacked once for each version of them. */
final class Programs {
    private static final String ARCHIVE = "/postgres-linux-x86_64.txz";
    /** Set to the version of the packed PostgreSQL; changes together with the dependency. */
    static final String VERSION = "18.6";

    static final int MAJOR = 18;

    private final Path home;

    private Programs(Path home) {
        this.home = home;
    }

    Path program(String name) {
        return home.resolve("bin").resolve(name);
    }

    /** Unpacks into {@code parent/postgresql-<version>}; a half-finished unpacking is never mistaken for a whole one. */
    static Programs unpack(Path parent) {
        Path home = parent.resolve("postgresql-" + VERSION);
        try {
            if (Files.notExists(home)) {
                Path partial = parent.resolve(home.getFileName() + ".partial");
                delete(partial);
                extract(partial);
                Files.move(partial, home, StandardCopyOption.ATOMIC_MOVE);
            }
        } catch (IOException e) {
            throw new StartFailure("PostgreSQL cannot be unpacked into " + home + ": " + Reason.of(e) + ".", e);
        }
        return new Programs(home);
    }

    private static void extract(Path target) throws IOException {
        folders(target);
        try (InputStream packed = archive();
                TarArchiveInputStream tar = new TarArchiveInputStream(new XZCompressorInputStream(packed))) {
            for (TarArchiveEntry entry = tar.getNextEntry(); entry != null; entry = tar.getNextEntry()) {
                extract(tar, entry, target);
            }
        }
    }

    private static void extract(TarArchiveInputStream tar, TarArchiveEntry entry, Path target) throws IOException {
        Path file = target.resolve(entry.getName()).normalize();
        if (!file.startsWith(target)) {
            throw new IOException("the archive leaves its folder: " + entry.getName());
        }
        if (entry.isDirectory()) {
            folders(file);
            return;
        }
        folders(file.resolve("..").normalize());
        if (entry.isSymbolicLink()) {
            Files.createSymbolicLink(file, Path.of(entry.getLinkName()));
            return;
        }
        Files.copy(tar, file);
        boolean executable = (entry.getMode() & 0100) != 0;
        Files.setPosixFilePermissions(file, PosixFilePermissions.fromString(executable ? "rwxr-xr-x" : "rw-r--r--"));
    }

    /** Readable by the account PostgreSQL runs as, whatever our umask. */
    private static void folders(Path folder) throws IOException {
        if (Files.notExists(folder)) {
            folders(folder.resolve("..").normalize());
            Files.createDirectory(folder);
            Files.setPosixFilePermissions(folder, PosixFilePermissions.fromString("rwxr-xr-x"));
        }
    }

    private static InputStream archive() {
        @Nullable InputStream packed = Programs.class.getResourceAsStream(ARCHIVE);
        String machine = System.getProperty("os.name", "") + " " + System.getProperty("os.arch", "");
        if (packed == null || !machine.equals("Linux amd64")) {
            throw new StartFailure("The embedded PostgreSQL runs on Linux on x86-64 only and this is " + machine
                    + "; set MAINSTAY_DATABASE_URL to a PostgreSQL 15 or newer.");
        }
        return packed;
    }

    static void delete(Path tree) throws IOException {
        if (Files.notExists(tree)) {
            return;
        }
        try (Stream<Path> files = Files.walk(tree)) {
            for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
                Files.delete(file);
            }
        }
    }
}
