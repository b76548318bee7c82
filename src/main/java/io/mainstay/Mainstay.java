package io.mainstay;

import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;

/** The application. */
@SpringBootApplication
public class Mainstay {
    public static void main(String[] arguments) {
        SpringApplication.run(Mainstay.class, arguments);
    }
}
