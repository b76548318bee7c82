package io.mainstay.backup;

import io.mainstay.postgres.Database;
import io.mainstay.postgres.DatabaseSentence;
import io.mainstay.postgres.Reason;
import io.mainstay.postgres.StartFailure;
import java.io.IOException;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.Map;
import java.util.Optional;

/** {@code backup FILE} and {@code restore FILE}. */
public enum BackupCommand {
    BACKUP("Backed up %,d rows to %s.%n"),
    RESTORE("Restored %,d rows from %s.%n");

    private final String report;

    BackupCommand(String report) {
        this.report = report;
    }

    /** The command that the arguments name, if they name one. */
    public static Optional<BackupCommand> of(String... arguments) {
        if (arguments.length != 2) {
            return Optional.empty();
        }
        return switch (arguments[0]) {
            case "backup" -> Optional.of(BACKUP);
            case "restore" -> Optional.of(RESTORE);
            default -> Optional.empty();
        };
    }

    /** Does it and returns the exit code; the database is the one that the settings name. */
    public int run(Path file, Map<String, String> settings) {
        try (Database database = Database.reach(name -> settings.getOrDefault(name, ""))) {
            long rows = switch (this) {
                case BACKUP -> Backup.write(database.address(), file);
                case RESTORE -> Restore.read(database.address(), file);
            };
            System.out.printf(report, rows, file);
            return 0;
        } catch (StartFailure e) {
            return fail(String.valueOf(e.getMessage()));
        } catch (IOException e) {
            return fail(file + " cannot be used: " + Reason.of(e) + ".");
        } catch (SQLException e) {
            return fail(DatabaseSentence.of(e).orElse("The database says: " + e.getMessage()));
        }
    }

    private static int fail(String sentence) {
        System.err.println("mainstay: " + sentence);
        return 1;
    }
}
