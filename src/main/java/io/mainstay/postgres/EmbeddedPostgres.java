package io.mainstay.postgres;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Path;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * A PostgreSQL of our own below the data folder. A supervising thread starts it, starts it again if it dies, and
 * lives as long as this is open; when the JVM is killed, the kernel interrupts the server.
 */
public final class EmbeddedPostgres implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(EmbeddedPostgres.class);
    private static final long FIRST_PAUSE_MILLIS = 50;
    private static final long LONGEST_PAUSE_MILLIS = 5_000;

    private final DataFolder folder;
    private final Cluster cluster;
    private final int port;
    private final CompletableFuture<Void> ready = new CompletableFuture<>();
    private final Thread supervisor;
    private volatile boolean closing;
    private volatile @Nullable Postmaster postmaster;

    private EmbeddedPostgres(DataFolder folder, Cluster cluster, int port) {
        this.folder = folder;
        this.cluster = cluster;
        this.port = port;
        this.supervisor =
                Thread.ofPlatform().daemon().name("postgres-supervisor").unstarted(this::supervise);
    }

    /**
     * Returns when the server accepts connections.
     *
     * @throws StartFailure if the folder or its content cannot be used
     */
    public static EmbeddedPostgres start(Path path, Durability durability) {
        DataFolder folder = DataFolder.open(path);
        try {
            Cluster cluster = Cluster.open(folder, Programs.unpack(folder.path()), Account.choose());
            EmbeddedPostgres postgres = new EmbeddedPostgres(folder, cluster, freePort());
            cluster.configure(postgres.port, durability);
            postgres.supervisor.start();
            postgres.ready.join();
            postgres.signIn();
            return postgres;
        } catch (CompletionException e) {
            folder.close();
            throw e.getCause() instanceof StartFailure failure ? failure : unusable(path, e);
        } catch (IOException e) {
            folder.close();
            throw unusable(path, e);
        } catch (StartFailure e) {
            folder.close();
            throw e;
        }
    }

    private void signIn() {
        DatabaseAddress address = address();
        try {
            DriverManager.getConnection(address.url(), address.user(), address.password())
                    .close();
        } catch (SQLException e) {
            close();
            throw new StartFailure(
                    "The password in " + folder.path().resolve(DataFolder.PASSWORD)
                            + " is not the one that the database was made with: " + e.getMessage() + ".",
                    e);
        }
    }

    /** Where the application finds its database, signing in as its owner. */
    public DatabaseAddress address() {
        return address(port, folder.password());
    }

    /** The address of the server that another process runs in the folder. */
    static DatabaseAddress running(Path path) {
        return address(Postmaster.portOf(path.resolve(Cluster.FOLDER)), DataFolder.password(path));
    }

    private static DatabaseAddress address(int port, String password) {
        return new DatabaseAddress(
                "jdbc:postgresql://127.0.0.1:" + port + "/" + Cluster.OWNER, Cluster.OWNER, password);
    }

    @Override
    public void close() {
        closing = true;
        Postmaster running = postmaster;
        if (running != null) {
            running.stop();
        }
        supervisor.interrupt();
        try {
            supervisor.join();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        folder.close();
    }

    private void supervise() {
        long pause = FIRST_PAUSE_MILLIS;
        try {
            while (!closing) {
                try {
                    int code = runOnce();
                    pause = FIRST_PAUSE_MILLIS;
                    if (!closing) {
                        LOG.warn("PostgreSQL ended with {} and is started again", code);
                    }
                } catch (IOException | StartFailure e) {
                    if (!ready.isDone()) {
                        ready.completeExceptionally(e);
                        return;
                    }
                    LOG.error("PostgreSQL does not start, trying again in {} ms: {}", pause, e.getMessage());
                }
                Thread.sleep(pause);
                pause = Math.min(pause * 2, LONGEST_PAUSE_MILLIS);
            }
        } catch (InterruptedException e) {
            LOG.debug("PostgreSQL is no longer supervised");
        }
    }

    private int runOnce() throws IOException, InterruptedException {
        Postmaster started = Postmaster.spawn(cluster);
        postmaster = started;
        if (closing) {
            started.stop();
            return started.awaitEnd();
        }
        started.awaitReady();
        LOG.info("PostgreSQL {} is ready on 127.0.0.1:{}", Programs.VERSION, port);
        ready.complete(null);
        return started.awaitEnd();
    }

    private static int freePort() throws IOException {
        try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return socket.getLocalPort();
        }
    }

    private static StartFailure unusable(Path path, Exception e) {
        String reason = e instanceof CompletionException && e.getCause() != null
                ? String.valueOf(e.getCause().getMessage())
                : String.valueOf(e.getMessage());
        return new StartFailure("The embedded PostgreSQL in " + path + " does not start: " + reason + ".", e);
    }
}
