package io.mainstay;

import io.mainstay.backup.BackupCommand;
import io.mainstay.operations.HistoryCommand;
import java.nio.file.Path;
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
            System.exit(command.get().run(Path.of(arguments[1]), System.getenv()));
        }
        var verification = HistoryCommand.of(arguments);
        if (verification.isPresent()) {
            System.exit(verification.get().run(System.getenv()));
        }
        SpringApplication.run(Mainstay.class, arguments);
    }
}
