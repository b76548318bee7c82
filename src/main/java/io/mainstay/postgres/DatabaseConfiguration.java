package io.mainstay.postgres;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.env.Environment;

/** The database of the application. */
@Configuration(proxyBeanMethods = false)
class DatabaseConfiguration {

    /** The pool depends on this bean, so at shutdown PostgreSQL stops after the pool has been closed. */
    @Bean(destroyMethod = "close")
    Database database(Environment environment) {
        return Database.open(name -> environment.getProperty(name, ""));
    }
}
