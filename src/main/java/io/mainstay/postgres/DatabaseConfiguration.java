package io.mainstay.postgres;

import java.nio.file.Path;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.jdbc.autoconfigure.JdbcConnectionDetails;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.env.Environment;

/** The database of the application: the one of MAINSTAY_DATABASE_URL, else the embedded one. */
@Configuration(proxyBeanMethods = false)
class DatabaseConfiguration {

    /** The pool depends on this bean, so at shutdown PostgreSQL stops after the pool has been closed. */
    @Bean(destroyMethod = "close")
    Database database(Environment environment) {
        String url = environment.getProperty("MAINSTAY_DATABASE_URL", "");
        if (!url.isBlank()) {
            return new Database(external(url, environment), null);
        }
        Durability durability =
                environment.getProperty("MAINSTAY_FSYNC", "on").equals("off") ? Durability.NONE : Durability.FULL;
        EmbeddedPostgres embedded =
                EmbeddedPostgres.start(Path.of(environment.getProperty("MAINSTAY_DATA", "data")), durability);
        return new Database(embedded.address(), embedded);
    }

    private static DatabaseAddress external(String url, Environment environment) {
        String jdbc = url.startsWith("postgresql://") || url.startsWith("postgres://")
                ? "jdbc:postgresql" + url.substring(url.indexOf("://"))
                : url;
        if (!jdbc.startsWith("jdbc:postgresql:")) {
            throw new StartFailure("MAINSTAY_DATABASE_URL must look like jdbc:postgresql://host:5432/database.");
        }
        return new DatabaseAddress(
                jdbc,
                environment.getProperty("MAINSTAY_DATABASE_USER", Cluster.OWNER),
                environment.getProperty("MAINSTAY_DATABASE_PASSWORD", ""));
    }

    /** The address in the form the pool asks for, and what must be stopped when nobody needs it any more. */
    record Database(DatabaseAddress address, @Nullable EmbeddedPostgres embedded)
            implements JdbcConnectionDetails, AutoCloseable {
        @Override
        public String getUsername() {
            return address.user();
        }

        @Override
        public String getPassword() {
            return address.password();
        }

        @Override
        public String getJdbcUrl() {
            return address.url();
        }

        @Override
        public void close() {
            if (embedded != null) {
                embedded.close();
            }
        }
    }
}
