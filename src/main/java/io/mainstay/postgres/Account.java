package io.mainstay.postgres;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermission;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/**
 * The operating system's account that PostgreSQL runs as: our own or, because it refuses root, an unprivileged one
 * when we are root.
 */
final class Account {
    private static final int NOBODY = 65534;

    private final boolean root;
    private final int uid;
    private final int gid;

    private Account(boolean root, int uid, int gid) {
        this.root = root;
        this.uid = uid;
        this.gid = gid;
    }

    /** As root: an account named {@code mainstay} if there is one, else {@code nobody}. */
    static Account choose() {
        try {
            if (!Files.getAttribute(Path.of("/proc/self"), "unix:uid").equals(0)) {
                return new Account(false, 0, 0);
            }
            List<String> accounts = Files.readAllLines(Path.of("/etc/passwd"));
            return Stream.of("mainstay", "nobody")
                    .flatMap(name -> accounts.stream().filter(line -> line.startsWith(name + ":")))
                    .map(line -> line.split(":", -1))
                    .map(fields -> new Account(true, Integer.parseInt(fields[2]), Integer.parseInt(fields[3])))
                    .findFirst()
                    .orElseGet(() -> new Account(true, NOBODY, NOBODY));
        } catch (IOException e) {
            throw new StartFailure("The account to run PostgreSQL as is unknown: " + Reason.of(e) + ".", e);
        }
    }

    /** Gives a file to this account. */
    void own(Path file) throws IOException {
        if (root) {
            Files.setAttribute(file, "unix:uid", uid, LinkOption.NOFOLLOW_LINKS);
            Files.setAttribute(file, "unix:gid", gid, LinkOption.NOFOLLOW_LINKS);
        }
    }

    /**
     * A process of this account in a session of its own (Ctrl-C is for us, not for PostgreSQL) that gets an interrupt,
     * PostgreSQL's fast shutdown, when the thread that starts it ends: even kill -9 of this JVM leaves no orphan.
     */
    ProcessBuilder process(Path folder, Path program, String... arguments) {
        List<String> command = new ArrayList<>(List.of("setsid", "setpriv"));
        if (root) {
            command.addAll(List.of("--reuid=" + uid, "--regid=" + gid, "--clear-groups", "--no-new-privs"));
            if (!reachable(folder)) {
                String reader = "-caps=+dac_read_search";
                command.addAll(List.of("--securebits=+no_setuid_fixup", "--inh" + reader, "--ambient" + reader));
            }
        }
        command.addAll(List.of("--pdeathsig=INT", "--", program.toString()));
        command.addAll(List.of(arguments));
        ProcessBuilder builder = new ProcessBuilder(command).redirectErrorStream(true);
        Map<String, String> environment = builder.environment();
        environment.keySet().removeIf(name -> name.startsWith("PG") || name.startsWith("MAINSTAY_"));
        environment.put("LC_ALL", "C");
        environment.put("TZ", "UTC");
        return builder;
    }

    /** Whether an account without rights can walk down to the folder; below /root it may only with a capability. */
    private static boolean reachable(Path folder) {
        for (Path at = folder; at != null; at = at.getParent()) {
            try {
                if (!Files.getPosixFilePermissions(at).contains(PosixFilePermission.OTHERS_EXECUTE)) {
                    return false;
                }
            } catch (IOException e) {
                return false;
            }
        }
        return true;
    }
}
