package io.mainstay.portal;

import io.mainstay.access.Viewer;
import io.mainstay.incident.Announcement;
import io.mainstay.incident.Announcements;
import io.mainstay.problem.KnownError;
import io.mainstay.problem.PublicWorkarounds;
import io.mainstay.search.Words;
import io.mainstay.ticket.Writing;
import io.mainstay.web.Html;
import io.mainstay.web.Toast;
import java.time.Clock;
import java.util.List;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** "Me too" instead of another ticket, and what is announced already while somebody types what is wrong. */
@Controller
class PortalOutages {

    private static final int TELLING = 4;
    private static final int MOST_WORKAROUNDS = 3;

    private final Announcements announcements;
    private final PublicWorkarounds workarounds;
    private final Clock clock;

    PortalOutages(Announcements announcements, PublicWorkarounds workarounds, Clock clock) {
        this.announcements = announcements;
        this.workarounds = workarounds;
        this.clock = clock;
    }

    /** What the text may tell of: outages that are announced, and errors with a workaround. */
    record Alike(List<Announcement> outages, List<KnownError> workarounds) {}

    @PostMapping("/portal/announcements/{number}/affected")
    Html meToo(@PathVariable String number, Viewer viewer) {
        announcements.meToo(number, Writing.by(viewer, clock.instant()));
        return Html.to("/portal")
                .saying(Toast.of("portal.outage.thanks").undo("/portal/announcements/" + number + "/affected/removal"));
    }

    @PostMapping("/portal/announcements/{number}/affected/removal")
    Html notMe(@PathVariable String number, Viewer viewer) {
        announcements.notMe(number, Writing.by(viewer, clock.instant()));
        return Html.to("/portal");
    }

    /** What of the announced and known may be what the text tells of: never what other requesters wrote. */
    @GetMapping("/portal/suggestions")
    Html suggest(@RequestParam(defaultValue = "") String text, Viewer viewer) {
        List<String> words = words(text);
        List<Announcement> alike = words.isEmpty()
                ? List.of()
                : announcements.of(viewer).stream()
                        .filter(one -> isAlike(one, words))
                        .toList();
        List<KnownError> known = words.isEmpty()
                ? List.of()
                : workarounds.of(text, viewer).stream().limit(MOST_WORKAROUNDS).toList();
        return Html.page("portal/suggestions", new Alike(alike, known));
    }

    /** Whether they share the beginning of a word that is long enough to tell something. */
    private static boolean isAlike(Announcement one, List<String> typed) {
        List<String> announced = words(one.title() + " " + one.service() + " " + one.location());
        return typed.stream()
                .anyMatch(
                        word -> announced.stream().anyMatch(other -> other.startsWith(word) || word.startsWith(other)));
    }

    private static List<String> words(String text) {
        return Words.ofDocument(text).stream()
                .filter(word -> word.length() >= TELLING)
                .toList();
    }
}
