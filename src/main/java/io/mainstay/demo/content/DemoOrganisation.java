package io.mainstay.demo.content;

import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;

/** Sites, people, teams, services and categories. */
public record DemoOrganisation(
        List<DemoSite> sites,
        List<DemoLocation> locations,
        List<DemoDepartment> departments,
        List<DemoTeam> teams,
        List<DemoService> services,
        List<DemoChoice> choices,
        List<DemoPerson> people) {

    static DemoOrganisation read() {
        return new OrganisationFile().read();
    }

    DemoTeam team(String code) {
        return one(teams, DemoTeam::code, code);
    }

    DemoService service(String code) {
        return one(services, DemoService::code, code);
    }

    DemoPerson person(String login) {
        return one(people, DemoPerson::login, login);
    }

    /** The service desk of a site. */
    DemoTeam desk(DemoSite site) {
        return teams.stream()
                .filter(team -> team.isDesk() && team.site().equals(site))
                .findFirst()
                .orElseThrow();
    }

    Map<String, List<DemoPerson>> membersByTeam() {
        return teams.stream()
                .collect(Collectors.toMap(
                        DemoTeam::code,
                        team -> people.stream()
                                .filter(person -> person.teams().contains(team))
                                .toList()));
    }

    private static <T> T one(List<T> all, Function<T, String> key, String wanted) {
        return all.stream()
                .filter(item -> key.apply(item).equals(wanted))
                .findFirst()
                .orElseThrow(() -> new IllegalStateException("the demo files name '" + wanted + "', which is nowhere"));
    }
}
