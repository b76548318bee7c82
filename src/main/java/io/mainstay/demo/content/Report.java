package io.mainstay.demo.content;

import io.mainstay.demo.company.DemoOrganisation;
import io.mainstay.demo.company.DemoPerson;
import io.mainstay.demo.company.DemoService;
import io.mainstay.demo.company.DemoSite;
import io.mainstay.demo.company.Dice;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * Who reports what, chosen by the shares of services and sites; the start of an ordinary incident.
 *
 * @param contactType a code of the set {@code contact_type}
 */
record Report(Situation situation, DemoService service, DemoPerson caller, String contactType) {

    /** Draws reports. */
    static final class Source {
        private static final List<Double> WORLD = List.of(0.46, 0.22, 0.17, 0.15);
        private static final List<Double> MORNING_IN_HAMBURG = List.of(0.7, 0.04, 0.04, 0.22);

        /** Whose tickets are all planted, so that her portal stays clear. */
        private static final String CAROL = "carol";

        private final DemoOrganisation organisation;
        private final Roster roster;
        private final Situations situations;

        Source(DemoOrganisation organisation, Roster roster, Situations situations) {
            this.organisation = organisation;
            this.roster = roster;
            this.situations = situations;
        }

        Report draw(Dice dice, boolean morning) {
            while (true) {
                DemoService service = dice.weighted(organisation.services(), DemoService::share);
                List<Double> shares = morning ? MORNING_IN_HAMBURG : WORLD;
                List<DemoSite> sites = organisation.sites();
                DemoSite site = dice.weighted(sites, s -> shares.get(sites.indexOf(s)));
                List<Situation> possible = situations.at(service, site);
                if (possible.isEmpty()) continue;
                Situation situation = dice.weighted(possible, s -> s.weight() * favour(s));
                Optional<Report> report = of(situation, service, site, dice);
                if (report.isPresent()) return report.get();
            }
        }

        /** The same as another report, from somebody else. */
        Optional<Report> again(Report report, Dice dice) {
            return of(report.situation, report.service, report.caller.site(), dice)
                    .filter(other -> !other.caller.equals(report.caller));
        }

        private Optional<Report> of(Situation situation, DemoService service, DemoSite site, Dice dice) {
            String contactType = dice.pick(situation.all("ch"));
            if (contactType.equals("monitoring"))
                return Optional.of(new Report(situation, service, organisation.person("monitoring"), contactType));
            List<String> by = situation.all("by").isEmpty() ? service.departments() : situation.all("by");
            List<DemoPerson> callers = roster.at(site, by).stream()
                    .filter(person -> !person.login().equals(CAROL))
                    .toList();
            if (callers.isEmpty()) return Optional.empty();
            return Optional.of(new Report(situation, service, dice.pick(callers), contactType));
        }

        /** Of all situations at a site only some are told in the site's own language. */
        private static double favour(Situation situation) {
            return switch (situation.language()) {
                case "de" -> 2.2;
                case "pt" -> 3;
                default -> 1;
            };
        }
    }

    /** Where it happens: where the caller is, or where the owners sit when a machine calls. */
    DemoSite site() {
        return caller.isMachine() ? service.team().site() : caller.site();
    }

    Rhythm.Profile profile() {
        return Rhythm.Profile.valueOf(situation.get("when", "office").toUpperCase(Locale.ROOT));
    }

    Instant opening(Rhythm rhythm) {
        return rhythm.opening(profile(), site().zone());
    }
}
