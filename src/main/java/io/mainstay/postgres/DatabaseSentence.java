package io.mainstay.postgres;

import java.sql.SQLException;
import java.util.Optional;

/** What the operator reads when the database refuses; by SQLSTATE. */
public final class DatabaseSentence {
    private DatabaseSentence() {}

    /** Empty for an error that is no matter of the operator's. */
    public static Optional<String> of(SQLException e) {
        String reason =
                String.valueOf(e.getMessage()).lines().findFirst().orElse("").replaceFirst("^FATAL: ", "");
        return switch (String.valueOf(e.getSQLState())) {
            case "28P01", "28000", "08004" ->
                Optional.of("The database refuses the sign-in (" + reason
                        + "); see MAINSTAY_DATABASE_USER and MAINSTAY_DATABASE_PASSWORD.");
            case "3D000" -> Optional.of("There is no such database (" + reason + "); see MAINSTAY_DATABASE_URL.");
            case "08001", "08006" ->
                Optional.of("The database cannot be reached (" + reason + "); see MAINSTAY_DATABASE_URL.");
            case "53100" -> Optional.of("The database has no disk space left (" + reason + ").");
            default -> Optional.empty();
        };
    }
}
