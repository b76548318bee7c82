package io.mainstay.incident;

import io.mainstay.web.NavigationEntry;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Incidents in the navigation. */
@Configuration(proxyBeanMethods = false)
class IncidentNavigation {
    @Bean
    NavigationEntry incidentsEntry() {
        return NavigationEntry.forStaff(
                "incidents",
                NavigationEntry.Group.PROCESSES,
                1,
                "alert-triangle",
                "incident.names",
                "/incidents",
                "g i");
    }
}
