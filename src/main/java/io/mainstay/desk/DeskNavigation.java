package io.mainstay.desk;

import io.mainstay.web.NavigationEntry;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** My work and the inbox in the navigation. */
@Configuration(proxyBeanMethods = false)
class DeskNavigation {

    @Bean
    NavigationEntry workEntry() {
        return NavigationEntry.forStaff("work", NavigationEntry.Group.WORK, 1, "home", "desk.work", "/", "g w");
    }

    @Bean
    NavigationEntry inboxEntry() {
        return NavigationEntry.forStaff("inbox", NavigationEntry.Group.WORK, 2, "inbox", "desk.inbox", "/inbox", "g n")
                .counted("/inbox/count");
    }
}
