package io.mainstay.problem.trend;

import io.mainstay.web.NavigationEntry;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Analysis in the navigation, after the problems. */
@Configuration(proxyBeanMethods = false)
class TrendNavigation {
    @Bean
    NavigationEntry analysisEntry() {
        return NavigationEntry.forStaff(
                "analysis",
                NavigationEntry.Group.PROCESSES,
                3,
                "report-analytics",
                "problem.trend.name",
                "/problems/analysis",
                "g a");
    }
}
