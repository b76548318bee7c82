package io.mainstay.postgres;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.PosixFilePermissions;

/** The database files: made once, whole or not at all, and checked at every start. */
final class Cluster {
    static final String OWNER = "mainstay";
    static final String FOLDER = "cluster";
    private static final String SUPERUSER = "postgres";

    private final Path files;
    private final Programs programs;
    private final Account account;

    private Cluster(Path files, Programs programs, Account account) {
        this.files = files;
        this.programs = programs;
        this.account = account;
    }

    static Cluster open(DataFolder folder, Programs programs, Account account) {
        Cluster cluster = new Cluster(folder.path().resolve(FOLDER), programs, account);
        try {
            if (Files.exists(cluster.files)) {
                cluster.refuseOtherVersion();
            } else {
                cluster.initialise(folder.password());
            }
        } catch (IOException e) {
            throw new StartFailure(
                    "The database files in " + cluster.files + " cannot be used: " + Reason.of(e) + ".", e);
        }
        return cluster;
    }

    Path files() {
        return files;
    }

    /** Not started yet; its messages come on its standard output. */
    ProcessBuilder postgres(String... arguments) {
        return account.process(files, programs.program("postgres"), arguments);
    }

    void configure(int port, Durability durability) throws IOException {
        Path file = files.resolve("postgresql.conf");
        Files.writeString(file, Settings.text(port, durability));
        account.own(file);
    }

    private void refuseOtherVersion() throws IOException {
        String text = Files.readString(files.resolve("PG_VERSION")).strip();
        int major = text.matches("\\d{1,4}") ? Integer.parseInt(text) : 0;
        if (major > Programs.MAJOR) {
            throw new StartFailure("The data in " + files + " was written by PostgreSQL " + text
                    + ", newer than the embedded " + Programs.MAJOR + "; use the newer Mainstay it came from.");
        }
        if (major < Programs.MAJOR) {
            throw new StartFailure("The data in " + files + " was written by PostgreSQL " + text + ", and this is "
                    + Programs.MAJOR + "; back up with the Mainstay it came from and restore here.");
        }
    }

    private void initialise(String password) throws IOException {
        Path partial = files.resolveSibling("cluster.partial");
        Programs.delete(partial);
        Files.createDirectory(
                partial, PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rwx------")));
        Path passwordFile = files.resolveSibling("password.partial");
        DataFolder.writePrivate(passwordFile, password);
        account.own(partial);
        account.own(passwordFile);
        try {
            initdb(partial, passwordFile);
            createDatabase(partial, password);
            Path access = partial.resolve("pg_hba.conf");
            Files.writeString(access, "host all all 127.0.0.1/32 scram-sha-256\n");
            account.own(access);
        } finally {
            Files.delete(passwordFile);
        }
        Files.move(partial, files, StandardCopyOption.ATOMIC_MOVE);
    }

    private void initdb(Path partial, Path passwordFile) throws IOException {
        for (String locale : new String[] {"C.UTF-8", "C"}) {
            Process process = account.process(
                            partial,
                            programs.program("initdb"),
                            "--pgdata=" + partial,
                            "--username=" + SUPERUSER,
                            "--pwfile=" + passwordFile,
                            "--auth=scram-sha-256",
                            "--encoding=UTF8",
                            "--locale-provider=icu",
                            "--icu-locale=und",
                            "--locale=" + locale)
                    .start();
            Ended ended = Ended.of(process);
            if (ended.code() == 0) {
                return;
            }
            if (!ended.output().contains("invalid locale") || locale.equals("C")) {
                throw new IOException("initdb failed: " + ended.lastLine());
            }
        }
    }

    /** In single-user mode, so that no half-made cluster ever listens. The owner of the data is no superuser. */
    private void createDatabase(Path partial, String password) throws IOException {
        Process process = account.process(
                        partial, programs.program("postgres"), "--single", "-j", "-D", partial.toString(), "template1")
                .start();
        String script = """
                CREATE EXTENSION pg_stat_statements;

                CREATE ROLE %1$s LOGIN CREATEDB PASSWORD '%2$s' IN ROLE pg_monitor;

                CREATE DATABASE %1$s OWNER %1$s;

                """.formatted(OWNER, password);
        try (var input = process.getOutputStream()) {
            input.write(script.getBytes(StandardCharsets.UTF_8));
        }
        Ended ended = Ended.of(process);
        if (ended.code() != 0 || ended.output().contains("ERROR:")) {
            throw new IOException("the database cannot be created: " + ended.lastLine());
        }
    }
}
