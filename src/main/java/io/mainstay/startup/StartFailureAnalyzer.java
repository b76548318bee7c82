package io.mainstay.startup;

import io.mainstay.postgres.DatabaseSentence;
import io.mainstay.postgres.StartFailure;
import java.net.BindException;
import java.sql.SQLException;
import org.flywaydb.core.api.exception.FlywayValidateException;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.diagnostics.FailureAnalysis;
import org.springframework.boot.diagnostics.FailureAnalyzer;
import org.springframework.boot.web.server.PortInUseException;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;

/** Finds the cause that the operator can do something about. */
@Order(Ordered.HIGHEST_PRECEDENCE)
class StartFailureAnalyzer implements FailureAnalyzer {

    @Override
    public @Nullable FailureAnalysis analyze(Throwable failure) {
        for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
            String sentence = sentence(cause);
            if (sentence != null) {
                return new FailureAnalysis(sentence, null, failure);
            }
        }
        return null;
    }

    private static @Nullable String sentence(Throwable cause) {
        return switch (cause) {
            case StartFailure start -> start.getMessage();
            case PortInUseException port ->
                "Port " + port.getPort() + " is in use by another program; choose another one with MAINSTAY_PORT.";
            case BindException bind ->
                "The address to listen on cannot be used (" + bind.getMessage()
                        + "); see MAINSTAY_ADDRESS and MAINSTAY_PORT.";
            case FlywayValidateException schema -> schema(String.valueOf(schema.getMessage()));
            case SQLException sql -> DatabaseSentence.of(sql).orElse(null);
            default -> null;
        };
    }

    private static String schema(String message) {
        return message.contains("not resolved locally")
                ? "The database was written by a newer Mainstay; use that version, or restore a backup of this one."
                : "The database does not fit this Mainstay: "
                        + message.lines()
                                .filter(line -> line.startsWith("Migration"))
                                .findFirst()
                                .orElse(message);
    }
}
