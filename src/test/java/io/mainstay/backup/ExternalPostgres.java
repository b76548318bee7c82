package io.mainstay.backup;

import io.mainstay.postgres.DatabaseAddress;
import io.mainstay.testing.TestPostgres;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Assumptions;

/** A PostgreSQL 15 as Debian installs it, with its own initdb: what an operator brings along. */
final class ExternalPostgres implements AutoCloseable {
    private static final Path PROGRAMS = Path.of("/usr/lib/postgresql/15/bin");

    private final Process server;
    private final DatabaseAddress address;

    private ExternalPostgres(Process server, DatabaseAddress address) {
        this.server = server;
        this.address = address;
    }

    static ExternalPostgres start(Path folder) throws IOException, InterruptedException {
        Assumptions.assumeTrue(
                Files.isExecutable(PROGRAMS.resolve("postgres")), "needs: apt-get install postgresql-15");
        boolean root = System.getProperty("user.name", "").equals("root");
        Path home =
                root ? Files.createTempDirectory(Path.of("/tmp"), "external-postgres") : Files.createDirectory(folder);
        int port;
        try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            port = socket.getLocalPort();
        }
        if (root) {
            command(List.of("chown", "postgres", home.toString())).start().waitFor();
        }
        String files = home.resolve("files").toString();
        run(root, "initdb", "-D", files, "-U", "external", "--auth=trust", "--encoding=UTF8", "--locale=C.UTF-8", "-N");
        Process server = command(line(root, "postgres", "-D", files, "-p", "" + port, "-k", "", "-c", "fsync=off"))
                .start();
        DatabaseAddress address =
                new DatabaseAddress("jdbc:postgresql://127.0.0.1:" + port + "/postgres", "external", "");
        awaitReady(address);
        return new ExternalPostgres(server, address);
    }

    DatabaseAddress address() {
        return address;
    }

    @Override
    public void close() {
        server.destroy();
    }

    private static void run(boolean root, String program, String... arguments)
            throws IOException, InterruptedException {
        int code = command(line(root, program, arguments)).start().waitFor();
        if (code != 0) {
            throw new IOException(program + " ended with " + code);
        }
    }

    private static List<String> line(boolean root, String program, String... arguments) {
        List<String> line = new ArrayList<>();
        if (root) {
            line.addAll(List.of("setpriv", "--reuid=postgres", "--regid=postgres", "--clear-groups", "--"));
        }
        line.add(PROGRAMS.resolve(program).toString());
        line.addAll(List.of(arguments));
        return line;
    }

    private static ProcessBuilder command(List<String> line) {
        return new ProcessBuilder(line).redirectErrorStream(true).redirectOutput(ProcessBuilder.Redirect.DISCARD);
    }

    private static void awaitReady(DatabaseAddress address) throws InterruptedException {
        for (int attempt = 0; attempt < 300; attempt++) {
            try (var connection = TestPostgres.connect(address)) {
                return;
            } catch (SQLException e) {
                Thread.sleep(100);
            }
        }
        throw new IllegalStateException("PostgreSQL 15 does not start");
    }
}
