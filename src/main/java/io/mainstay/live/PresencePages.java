package io.mainstay.live;

import io.mainstay.access.Viewer;
import io.mainstay.record.Refusal;
import io.mainstay.web.Avatar;
import java.util.List;
import java.util.UUID;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseBody;

/** A browser says what its user does on a ticket, and hears who else is there. For those who read its internal side. */
@Controller
class PresencePages {

    private final Presence presence;
    private final PresenceWire wire;
    private final Audience audience;

    PresencePages(Presence presence, PresenceWire wire, Audience audience) {
        this.presence = presence;
        this.wire = wire;
        this.audience = audience;
    }

    /** Somebody on the ticket, with what their picture is made of. */
    record Other(UUID id, String name, String initials, int hue, boolean typing) {}

    @PostMapping("/live/presence")
    @ResponseBody
    List<Other> note(@RequestParam UUID ticket, @RequestParam Presence.Doing doing, Viewer viewer) {
        requireAccess(ticket, viewer);
        Presence.Sign sign = new Presence.Sign(ticket, viewer.personId(), viewer.name(), doing);
        presence.note(sign);
        wire.tell(sign);
        return others(ticket, viewer);
    }

    @GetMapping("/live/presence")
    @ResponseBody
    List<Other> show(@RequestParam UUID ticket, Viewer viewer) {
        requireAccess(ticket, viewer);
        return others(ticket, viewer);
    }

    private void requireAccess(UUID ticket, Viewer viewer) {
        Audience.Sight sight = audience.sights(List.of(viewer), List.of(ticket)).get(viewer);
        if (sight == null || !sight.internal().contains(ticket)) throw Refusal.notFound();
    }

    private List<Other> others(UUID ticket, Viewer viewer) {
        return presence.on(ticket).stream()
                .filter(sign -> !sign.personId().equals(viewer.personId()))
                .map(sign -> new Other(
                        sign.personId(),
                        sign.name(),
                        Avatar.initials(sign.name()),
                        Avatar.hue(sign.name()),
                        sign.doing() == Presence.Doing.TYPING))
                .toList();
    }
}
