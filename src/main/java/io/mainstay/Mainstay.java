package io.mainstay;

import ch.qos.logback.classic.Level;
import io.mainstay.backup.BackupCommand;
import io.mainstay.operations.HistoryCommand;
import java.nio.file.Path;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.boot.context.properties.ConfigurationPropertiesScan;

/** The application. */
@SpringBootApplication
@ConfigurationPropertiesScan
public class Mainstay {
    public static void main(String[] arguments) {
        var command = BackupCommand.of(arguments);
        if (command.isPresent()) {
            sayOnlyWhatMatters();
            System.exit(command.get().run(Path.of(arguments[1]), System.getenv()));
        }
        var verification = HistoryCommand.of(arguments);
        if (verification.isPresent()) {
            sayOnlyWhatMatters();
            System.exit(verification.get().run(System.getenv()));
        }
        SpringApplication.run(Mainstay.class, arguments);
    }

    /** A command's output is its result. */
    private static void sayOnlyWhatMatters() {
        if (LoggerFactory.getLogger(Logger.ROOT_LOGGER_NAME) instanceof ch.qos.logback.classic.Logger root) {
            root.setLevel(Level.WARN);
        }
    }
}
