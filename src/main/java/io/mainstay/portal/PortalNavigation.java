package io.mainstay.portal;

import io.mainstay.web.NavigationEntry;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The portal's own navigation. */
@Configuration(proxyBeanMethods = false)
class PortalNavigation {

    @Bean
    NavigationEntry portalHomeEntry() {
        return NavigationEntry.forPortal("portal", 1, "home", "portal.home", "/portal");
    }

    @Bean
    NavigationEntry portalTicketsEntry() {
        return NavigationEntry.forPortal("portal-tickets", 2, "ticket", "portal.tickets", "/portal/tickets");
    }

    @Bean
    NavigationEntry portalWorkaroundsEntry() {
        return NavigationEntry.forPortal(
                "portal-workarounds", 3, "lifebuoy", "portal.workarounds", "/portal/workarounds");
    }
}
