package io.mainstay.portal;

import io.mainstay.access.Viewer;
import io.mainstay.problem.PublicWorkarounds;
import io.mainstay.web.Html;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;

/** What is known to be broken, and what to do until it is repaired. */
@Controller
class PortalWorkarounds {

    private final PublicWorkarounds workarounds;

    PortalWorkarounds(PublicWorkarounds workarounds) {
        this.workarounds = workarounds;
    }

    @GetMapping("/portal/workarounds")
    Html all(Viewer viewer) {
        return Html.page("portal/workarounds", workarounds.of("", viewer));
    }
}
