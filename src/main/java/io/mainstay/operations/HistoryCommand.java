package io.mainstay.operations;

import io.mainstay.history.proof.Finding;
import io.mainstay.history.proof.Verification;
import io.mainstay.history.proof.Verifier;
import io.mainstay.postgres.Database;
import io.mainstay.postgres.StartFailure;
import java.util.Map;
import java.util.Optional;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.datasource.DriverManagerDataSource;

/**
 * {@code history verify [NUMBER:HASH]}: recomputes every chain of the history and compares it with the records and the
 * signed checkpoints, while Mainstay runs or not.
 *
 * @param anchor a checkpoint as the log once printed it, kept outside; or an empty text
 */
public record HistoryCommand(String anchor) {

    /** The command that the arguments name, if they name this one. */
    public static Optional<HistoryCommand> of(String... arguments) {
        boolean named = arguments.length >= 2
                && arguments.length <= 3
                && arguments[0].equals("history")
                && arguments[1].equals("verify");
        return named ? Optional.of(new HistoryCommand(arguments.length == 3 ? arguments[2] : "")) : Optional.empty();
    }

    /** Does it, prints what was found and returns the exit code: 0 only if all is as it was written. */
    public int run(Map<String, String> settings) {
        try (Database database = Database.reach(name -> settings.getOrDefault(name, ""))) {
            Verifier verifier = Verifier.standalone(new DriverManagerDataSource(
                    database.address().url(),
                    database.address().user(),
                    database.address().password()));
            return report(verifier.verifyAll(), verifier);
        } catch (StartFailure e) {
            System.err.println("mainstay: " + e.getMessage());
        } catch (DataAccessException e) {
            System.err.println(
                    "mainstay: The database says: " + e.getMostSpecificCause().getMessage());
        }
        return 1;
    }

    private int report(Verification result, Verifier verifier) {
        for (Finding finding : result.findings()) System.out.println(finding);
        System.out.printf(
                "Checked %,d records, %,d entries, %,d checkpoints: %s.%n",
                result.records(),
                result.entries(),
                result.checkpoints(),
                result.isClean() ? "all as written" : String.format("%,d are not as written", result.broken()));
        boolean anchored = anchor.isEmpty() || verifier.has(anchor);
        if (!anchored) System.out.println("There is no checkpoint " + anchor + ": the history was replaced.");
        return result.isClean() && anchored ? 0 : 1;
    }
}
