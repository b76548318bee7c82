package io.mainstay.demo.company;

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

    public static DemoOrganisation read() {
        return new OrganisationFile().read();
    }

    public DemoTeam team(String code) {
        return one(teams, DemoTeam::code, code);
    }

    public DemoService service(String code) {
        return one(services, DemoService::code, code);
    }

    public DemoPerson person(String login) {
        return one(people, DemoPerson::login, login);
    }

    /** The service desk of a site. */
    public DemoTeam desk(DemoSite site) {
        return teams.stream()
                .filter(team -> team.isDesk() && team.site().equals(site))
                .findFirst()
                .orElseThrow();
    }

    public Map<String, List<DemoPerson>> membersByTeam() {
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
