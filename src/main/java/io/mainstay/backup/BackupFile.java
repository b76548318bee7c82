package io.mainstay.backup;

import io.mainstay.postgres.StartFailure;
import java.io.BufferedInputStream;
import java.io.BufferedOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.EOFException;
import java.io.IOException;
import java.nio.channels.Channels;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.DigestInputStream;
import java.security.DigestOutputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.zip.GZIPInputStream;
import java.util.zip.GZIPOutputStream;
import java.util.zip.ZipException;
import tools.jackson.databind.json.JsonMapper;

/**
 * The file: gzip around a magic line, the manifest as JSON, and the rows of each table as PostgreSQL's COPY text in
 * chunks with their length, closed by zero and the number of rows; at the end SHA-256 of all before it.
 */
final class BackupFile {
    private static final byte[] MAGIC = "Mainstay backup 1\n".getBytes(StandardCharsets.US_ASCII);
    private static final int BUFFER = 1 << 16;
    private static final int LARGEST_CHUNK = 1 << 30;
    private static final JsonMapper JSON = new JsonMapper();

    private BackupFile() {}

    static final class Writer implements AutoCloseable {
        private final DigestOutputStream digest;
        private final DataOutputStream out;

        Writer(Path file, Manifest manifest) throws IOException {
            var owner = PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------"));
            var channel = Files.newByteChannel(
                    file, EnumSet.of(StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE), owner);
            var plain = new BufferedOutputStream(Channels.newOutputStream(channel), BUFFER);
            digest = new DigestOutputStream(new GZIPOutputStream(plain, BUFFER), sha256());
            out = new DataOutputStream(new BufferedOutputStream(digest, BUFFER));
            out.write(MAGIC);
            byte[] json = JSON.writeValueAsBytes(manifest);
            chunk(json, json.length);
        }

        void chunk(byte[] bytes, int length) throws IOException {
            out.writeInt(length);
            out.write(bytes, 0, length);
        }

        void endOfTable(long rows) throws IOException {
            out.writeInt(0);
            out.writeLong(rows);
        }

        void finish() throws IOException {
            out.flush();
            byte[] sum = digest.getMessageDigest().digest();
            digest.on(false);
            out.write(sum);
        }

        @Override
        public void close() throws IOException {
            out.close();
        }
    }

    static final class Reader implements AutoCloseable {
        private final Path file;
        private final DigestInputStream digest;
        private final DataInputStream in;

        Reader(Path file) throws IOException {
            this.file = file;
            try {
                digest = new DigestInputStream(
                        new BufferedInputStream(new GZIPInputStream(Files.newInputStream(file), BUFFER), BUFFER),
                        sha256());
                in = new DataInputStream(digest);
                if (!Arrays.equals(in.readNBytes(MAGIC.length), MAGIC)) {
                    throw new StartFailure(file + " is no backup of Mainstay.");
                }
            } catch (ZipException | EOFException e) {
                throw new StartFailure(file + " is no backup of Mainstay.", e);
            }
        }

        Manifest manifest() throws IOException {
            return JSON.readValue(chunk(), Manifest.class);
        }

        /** The next bytes of the table, empty at its end. */
        byte[] chunk() throws IOException {
            int size = in.readInt();
            if (size < 0 || size > LARGEST_CHUNK) {
                throw damaged();
            }
            byte[] bytes = in.readNBytes(size);
            if (bytes.length != size) {
                throw damaged();
            }
            return bytes;
        }

        long rowsOfTable() throws IOException {
            return in.readLong();
        }

        void verifyEnd() throws IOException {
            byte[] expected = digest.getMessageDigest().digest();
            digest.on(false);
            if (!Arrays.equals(expected, in.readNBytes(expected.length)) || in.read() != -1) {
                throw damaged();
            }
        }

        StartFailure damaged() {
            return new StartFailure("The backup " + file + " is damaged or incomplete.");
        }

        @Override
        public void close() throws IOException {
            in.close();
        }
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
