package io.mainstay.problem;

import io.mainstay.web.NavigationEntry;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Problems in the navigation. */
@Configuration(proxyBeanMethods = false)
class ProblemNavigation {

    @Bean
    NavigationEntry problemsEntry() {
        return NavigationEntry.forStaff(
                "problems", NavigationEntry.Group.PROCESSES, 2, "bug", "problem.names", "/problems", "g b");
    }
}
