package io.mainstay.testing;

import org.springframework.context.annotation.Lazy;
import org.springframework.core.env.Environment;
import org.springframework.stereotype.Component;

/** Makes clients of the application under test. */
@Lazy
@Component
public class Clients {

    private final Environment environment;

    public Clients(Environment environment) {
        this.environment = environment;
    }

    /** A browser in which nobody is signed in. */
    public Client anonymous() {
        return new Client(Integer.parseInt(environment.getRequiredProperty("local.server.port")));
    }
}
