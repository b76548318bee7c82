package io.mainstay.problem;

import io.mainstay.access.Viewer;
import io.mainstay.ticket.Writing;
import io.mainstay.web.Html;
import io.mainstay.web.Toast;
import java.time.Clock;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** "It helped", said on the page of an incident. */
@Controller
class WorkaroundPages {

    private final Workarounds workarounds;
    private final Clock clock;

    WorkaroundPages(Workarounds workarounds, Clock clock) {
        this.workarounds = workarounds;
        this.clock = clock;
    }

    @PostMapping("/problems/{number}/applications")
    Html apply(@PathVariable String number, @RequestParam String incident, Viewer viewer) {
        Problem problem = workarounds.apply(number, incident, Writing.by(viewer, clock.instant()));
        return Html.to("/incidents/" + incident).saying(Toast.of("problem.applied", problem.number()));
    }
}
