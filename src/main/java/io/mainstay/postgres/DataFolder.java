package io.mainstay.postgres;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.SecureRandom;
import java.util.HexFormat;

/**
 * The folder that holds everything Mainstay keeps on this machine. It is marked as Mainstay's, and one process at a
 * time owns it: the lock dies with the process.
 */
final class DataFolder implements AutoCloseable {
    static final String PASSWORD = "password";
    static final String LOCK = "lock";
    private static final long NEEDED_BYTES = 256L * 1024 * 1024;

    private final Path path;
    private final FileChannel lock;

    private DataFolder(Path path, FileChannel lock) {
        this.path = path;
        this.lock = lock;
    }

    static DataFolder open(Path folder) {
        Path path = folder.toAbsolutePath().normalize();
        try {
            create(path);
            Marker.refuseForeign(path);
            FileChannel lock = lock(path);
            Marker.set(path);
            return new DataFolder(path, lock);
        } catch (IOException e) {
            throw new StartFailure("The data folder " + path + " cannot be used: " + Reason.of(e) + ".", e);
        }
    }

    /** Whether another process owns the folder; false if there is no such folder. */
    static boolean isInUse(Path folder) {
        Path file = folder.resolve(LOCK);
        if (Files.notExists(file)) {
            return false;
        }
        try (FileChannel channel = FileChannel.open(file, StandardOpenOption.WRITE);
                FileLock free = channel.tryLock()) {
            return free == null;
        } catch (OverlappingFileLockException e) {
            return true;
        } catch (IOException e) {
            throw new StartFailure("The data folder " + folder + " cannot be used: " + Reason.of(e) + ".", e);
        }
    }

    Path path() {
        return path;
    }

    /** The database password of this folder, made when it is first asked for. */
    String password() {
        return password(path);
    }

    static String password(Path path) {
        Path file = path.resolve(PASSWORD);
        try {
            if (Files.notExists(file)) {
                byte[] secret = new byte[24];
                new SecureRandom().nextBytes(secret);
                writePrivate(file, HexFormat.of().formatHex(secret));
            }
            return Files.readString(file).strip();
        } catch (IOException e) {
            throw new StartFailure("The password file " + file + " cannot be used: " + Reason.of(e) + ".", e);
        }
    }

    static void writePrivate(Path file, String text) throws IOException {
        Files.deleteIfExists(file);
        var owner = PosixFilePermissions.fromString("rw-------");
        Files.createFile(file, PosixFilePermissions.asFileAttribute(owner));
        Files.writeString(file, text + "\n");
    }

    private static void create(Path path) throws IOException {
        if (Files.exists(path) && !Files.isDirectory(path)) {
            throw new StartFailure("The data folder " + path + " is a file; choose a folder with MAINSTAY_DATA.");
        }
        Files.createDirectories(path);
        if (!Files.isWritable(path)) {
            throw new StartFailure("The data folder " + path + " is not writable.");
        }
        long free = Files.getFileStore(path).getUsableSpace();
        if (free < NEEDED_BYTES) {
            throw new StartFailure("The disk of " + path
                    + " is full: %d MB are free and %d MB are needed.".formatted(free >> 20, NEEDED_BYTES >> 20));
        }
    }

    private static FileChannel lock(Path path) throws IOException {
        FileChannel channel = FileChannel.open(path.resolve(LOCK), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
        try {
            if (channel.tryLock() != null) {
                return channel;
            }
        } catch (OverlappingFileLockException e) {
            channel.close();
            throw inUse(path);
        }
        channel.close();
        throw inUse(path);
    }

    private static StartFailure inUse(Path path) {
        return new StartFailure("The data folder " + path
                + " is in use by another Mainstay; stop it or choose another folder with MAINSTAY_DATA.");
    }

    @Override
    public void close() {
        try {
            lock.close();
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }
}
