package io.mainstay;

import io.mainstay.backup.BackupCommand;
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
        SpringApplication.run(Mainstay.class, arguments);
    }
}
