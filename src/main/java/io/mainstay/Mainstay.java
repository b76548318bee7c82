package io.mainstay;

import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.boot.context.properties.ConfigurationPropertiesScan;

/** The application. */
@SpringBootApplication
@ConfigurationPropertiesScan
public class Mainstay {
    public static void main(String[] arguments) {
        SpringApplication.run(Mainstay.class, arguments);
    }
}
