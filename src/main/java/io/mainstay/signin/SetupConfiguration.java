package io.mainstay.signin;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Profile;

/** The way to the first administrator; in production only. */
@Configuration(proxyBeanMethods = false)
@Profile("serve")
class SetupConfiguration {
    @Bean
    SetupFilter setupFilter(Setup setup, FilterProblems problems) {
        return new SetupFilter(setup, problems);
    }
}
