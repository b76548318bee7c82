package io.mainstay.demo.content;

import io.mainstay.demo.company.DemoOrganisation;
import io.mainstay.demo.company.DemoPerson;
import io.mainstay.demo.company.DemoSite;
import io.mainstay.demo.company.DemoTeam;
import io.mainstay.demo.company.Dice;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** Who works where. */
final class Roster {

    private final DemoOrganisation organisation;
    private final Map<String, List<DemoPerson>> members;
    private final Map<String, List<DemoPerson>> bySite;

    Roster(DemoOrganisation organisation) {
        this.organisation = organisation;
        this.members = organisation.membersByTeam();
        this.bySite = organisation.people().stream()
                .filter(person -> !person.isMachine())
                .collect(Collectors.groupingBy(person -> person.site().code()));
    }

    DemoPerson member(DemoTeam team, Dice dice) {
        return dice.pick(members.getOrDefault(team.code(), List.of()));
    }

    List<DemoPerson> at(DemoSite site) {
        return bySite.getOrDefault(site.code(), List.of());
    }

    /** @param departments codes */
    List<DemoPerson> at(DemoSite site, Collection<String> departments) {
        return at(site).stream()
                .filter(person -> departments.contains(person.department().code()))
                .toList();
    }

    /** A login, or {@code team-2} for the second member of a team. */
    DemoPerson named(String name) {
        int dash = name.lastIndexOf('-');
        if (dash > 0 && Character.isDigit(name.charAt(name.length() - 1))) {
            List<DemoPerson> team = members.getOrDefault(name.substring(0, dash), List.of());
            return team.get(Integer.parseInt(name.substring(dash + 1)) % team.size());
        }
        return organisation.person(name);
    }

    /** Hands on site are those of the caller's site. */
    DemoTeam local(String code, DemoSite site) {
        if (!code.equals("onsite-ham")) return organisation.team(code);
        return switch (site.code()) {
            case "HH" -> organisation.team(code);
            case "SIN" -> organisation.desk(site);
            default -> organisation.team("onsite-amer");
        };
    }
}
