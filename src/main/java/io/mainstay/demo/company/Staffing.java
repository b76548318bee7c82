package io.mainstay.demo.company;

import io.mainstay.access.Role;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/** Hires the cast by name, and then everybody else until teams and sites have their people. */
final class Staffing {

    private final DemoOrganisation organisation;
    private final Dice dice = Dice.of("people");
    private final Map<String, List<String>> names = new HashMap<>();
    private final List<DemoPerson> people = new ArrayList<>();
    private final Set<String> logins = new HashSet<>();
    private final Set<String> taken = new HashSet<>();
    private final Map<String, Integer> extensions = new HashMap<>();

    Staffing(DemoOrganisation organisation) {
        this.organisation = organisation;
        for (String line : DemoFile.lines("names.txt")) {
            int colon = line.indexOf(':');
            names.put(
                    line.substring(0, colon),
                    List.of(line.substring(colon + 1).strip().split(" ")));
        }
    }

    void hire(
            String login,
            String name,
            String title,
            String department,
            DemoSite site,
            List<DemoTeam> teams,
            List<Role> roles,
            boolean vip) {
        DemoDepartment in = organisation.departments().stream()
                .filter(d -> d.code().equals(department))
                .findFirst()
                .orElseThrow();
        logins.add(login);
        taken.add(name);
        String phone = site.phonePrefix() + (100 + extensions.merge(site.code(), 1, Integer::sum) - 1);
        people.add(new DemoPerson(login, name, title, in, location(site, department), phone, teams, roles, vip));
    }

    List<DemoPerson> everybody() {
        for (DemoTeam team : organisation.teams()) {
            long there = people.stream().filter(p -> p.teams().contains(team)).count();
            for (long i = there; i < team.size(); i++) {
                List<Role> roles = i == 0 ? leading(team) : List.of(Role.AGENT);
                hireSomebody(dice.pick(team.titles()), "it", team.site(), List.of(team), roles);
            }
        }
        List<DemoDepartment> others =
                organisation.departments().stream().filter(d -> d.share() > 0).toList();
        for (DemoSite site : organisation.sites()) {
            long there = people.stream().filter(p -> p.site().equals(site)).count();
            for (long i = there; i < site.people(); i++) {
                DemoDepartment department = dice.weighted(others, DemoDepartment::share);
                hireSomebody(dice.pick(department.titles()), department.code(), site, List.of(), List.of());
            }
        }
        return List.copyOf(people);
    }

    /** Whoever leads specialists also leads the analysis of their problems. */
    private static List<Role> leading(DemoTeam team) {
        return team.isDesk() ? List.of(Role.TEAM_LEAD) : List.of(Role.TEAM_LEAD, Role.PROBLEM_COORDINATOR);
    }

    private void hireSomebody(String title, String department, DemoSite site, List<DemoTeam> teams, List<Role> roles) {
        String name;
        do {
            name = dice.pick(names.getOrDefault(site.code() + " first", List.of())) + " "
                    + dice.pick(names.getOrDefault(site.code() + " last", List.of()));
        } while (taken.contains(name));
        hire(login(name), name, title, department, site, teams, roles, false);
    }

    private String login(String name) {
        int space = name.indexOf(' ');
        String german = name.toLowerCase(Locale.ROOT)
                .replace("ä", "ae")
                .replace("ö", "oe")
                .replace("ü", "ue");
        String bare = Normalizer.normalize(german, Normalizer.Form.NFD).replaceAll("[^a-z]", "");
        String base = bare.charAt(0) + bare.substring(Math.min(letters(name, space), bare.length() - 1));
        String login = base;
        for (int i = 2; logins.contains(login); i++) login = base + i;
        return login;
    }

    private static int letters(String name, int end) {
        return (int) name.substring(0, end)
                .toLowerCase(Locale.ROOT)
                .replace("ä", "ae")
                .replace("ö", "oe")
                .replace("ü", "ue")
                .chars()
                .filter(Character::isLetter)
                .count();
    }

    private DemoLocation location(DemoSite site, String department) {
        List<DemoLocation> here = organisation.locations().stream()
                .filter(l -> l.site().equals(site))
                .toList();
        return here.stream()
                .filter(l -> l.departments().contains(department))
                .findFirst()
                .orElseGet(here::getFirst);
    }
}
