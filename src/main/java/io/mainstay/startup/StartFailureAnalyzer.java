package io.mainstay.startup;

import io.mainstay.postgres.DatabaseSentence;
import io.mainstay.postgres.StartFailure;
import java.net.BindException;
import java.sql.SQLException;
import java.util.Locale;
import java.util.Map;
import org.flywaydb.core.api.exception.FlywayValidateException;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.source.ConfigurationPropertyName;
import org.springframework.boot.context.properties.source.InvalidConfigurationPropertyValueException;
import org.springframework.boot.diagnostics.FailureAnalysis;
import org.springframework.boot.diagnostics.FailureAnalyzer;
import org.springframework.boot.web.server.PortInUseException;
import org.springframework.core.NestedExceptionUtils;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;

/** Finds the cause that the operator can do something about. */
@Order(Ordered.HIGHEST_PRECEDENCE)
class StartFailureAnalyzer implements FailureAnalyzer {
    /** Settings whose variable is named otherwise than the property. */
    private static final Map<String, String> VARIABLES = Map.of(
            "server.port", "MAINSTAY_PORT",
            "server.address", "MAINSTAY_ADDRESS",
            "spring.datasource.hikari.maximum-pool-size", "MAINSTAY_DATABASE_CONNECTIONS");

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
            case InvalidConfigurationPropertyValueException setting ->
                setting(ConfigurationPropertyName.adapt(setting.getName(), '.'), setting.getReason());
            case org.springframework.boot.context.properties.bind.BindException setting ->
                setting(
                        setting.getName(),
                        NestedExceptionUtils.getMostSpecificCause(setting).getMessage());
            case IllegalArgumentException argument -> port(String.valueOf(argument.getMessage()));
            case FlywayValidateException schema -> schema(String.valueOf(schema.getMessage()));
            case SQLException sql -> DatabaseSentence.of(sql).orElse(null);
            default -> null;
        };
    }

    /** The server is the only one to look at the number. */
    private static @Nullable String port(String message) {
        return message.startsWith("port out of range")
                ? "There is no such port (" + message + "); see MAINSTAY_PORT."
                : null;
    }

    private static String setting(ConfigurationPropertyName property, @Nullable String reason) {
        String name = property.toString();
        String variable = VARIABLES.getOrDefault(
                name, name.replace("-", "").replace('.', '_').toUpperCase(Locale.ROOT));
        String told = String.valueOf(reason).strip().lines().findFirst().orElse("");
        return "The setting " + variable + " cannot have this value (" + told + ").";
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
