package io.mainstay.testing;

import io.mainstay.postgres.DatabaseAddress;
import java.util.Map;
import org.springframework.context.ApplicationContextInitializer;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.core.env.MapPropertySource;

/** Points an application under test at a database of its own. */
class FreshDatabase implements ApplicationContextInitializer<ConfigurableApplicationContext> {
    @Override
    public void initialize(ConfigurableApplicationContext context) {
        DatabaseAddress database = TestPostgres.freshDatabase();
        context.getEnvironment()
                .getPropertySources()
                .addFirst(new MapPropertySource(
                        "fresh-database",
                        Map.of(
                                "MAINSTAY_DATABASE_URL", database.url(),
                                "MAINSTAY_DATABASE_USER", database.user(),
                                "MAINSTAY_DATABASE_PASSWORD", database.password(),
                                // Tests move incidents themselves, at moments long past.
                                "mainstay.incident.routine", "false",
                                // All tests sign in from one address, many times a minute.
                                "mainstay.sign-in.attempts-per-minute", "5000")));
    }
}
