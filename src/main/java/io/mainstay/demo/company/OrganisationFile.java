package io.mainstay.demo.company;

import io.mainstay.access.Role;
import io.mainstay.record.Coded;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;

/** Reads {@code organisation.txt}. */
final class OrganisationFile {

    private final List<DemoSite> sites = new ArrayList<>();
    private final List<DemoLocation> locations = new ArrayList<>();
    private final List<DemoDepartment> departments = new ArrayList<>();
    private final List<DemoTeam> teams = new ArrayList<>();
    private final List<DemoService> services = new ArrayList<>();
    private final List<DemoChoice> choices = new ArrayList<>();
    private final List<List<String>> cast = new ArrayList<>();

    DemoOrganisation read() {
        DemoFile.lines("organisation.txt").stream().map(DemoFile::fields).forEach(this::take);
        DemoOrganisation empty =
                new DemoOrganisation(sites, locations, departments, teams, services, choices, List.of());
        Staffing staffing = new Staffing(empty);
        for (List<String> person : cast) {
            staffing.hire(
                    person.get(1),
                    person.get(2),
                    person.get(3),
                    person.get(4),
                    site(person.get(5)),
                    words(person.get(6)).stream().map(this::team).toList(),
                    words(person.get(7)).stream()
                            .map(role -> Coded.parse(Role.class, role))
                            .toList(),
                    person.get(8).equals("vip"));
        }
        return new DemoOrganisation(sites, locations, departments, teams, services, choices, staffing.everybody());
    }

    private void take(List<String> f) {
        switch (f.getFirst()) {
            case "site" ->
                sites.add(new DemoSite(
                        f.get(1), f.get(2), ZoneId.of(f.get(3)), f.get(4), f.get(5), Integer.parseInt(f.get(6))));
            case "location" -> locations.add(new DemoLocation(site(f.get(1)), f.get(2), words(f.get(3))));
            case "department" ->
                departments.add(new DemoDepartment(
                        f.get(1),
                        f.get(2),
                        Integer.parseInt(f.get(3)),
                        List.of(f.get(4).split(";\\s*"))));
            case "team" ->
                teams.add(new DemoTeam(
                        f.get(1),
                        f.get(2),
                        site(f.get(3)),
                        Integer.parseInt(f.get(4)),
                        f.get(5).equals("restricted"),
                        f.get(6).equals("24x7"),
                        List.of(f.get(7).split(";\\s*"))));
            case "service" ->
                services.add(new DemoService(
                        f.get(1),
                        f.get(2),
                        team(f.get(3)),
                        Integer.parseInt(f.get(4)),
                        Integer.parseInt(f.get(5)),
                        words(f.get(6))));
            case "category" -> choices.add(new DemoChoice("", f.get(1), f.get(2), f.get(3)));
            case "subcategory" -> choices.add(new DemoChoice(f.get(1), f.get(2), f.get(3), f.get(4)));
            case "person" -> cast.add(f);
            default -> throw new IllegalStateException("organisation.txt: what is a '" + f.getFirst() + "'?");
        }
    }

    private DemoSite site(String code) {
        return sites.stream()
                .filter(site -> site.code().equals(code))
                .findFirst()
                .orElseThrow();
    }

    private DemoTeam team(String code) {
        return teams.stream()
                .filter(team -> team.code().equals(code))
                .findFirst()
                .orElseThrow();
    }

    private static List<String> words(String text) {
        return text.isEmpty() || text.equals("-") ? List.of() : List.of(text.split("\\s+"));
    }
}
