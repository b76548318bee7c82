package io.mainstay.directory;

import io.mainstay.access.Viewer;
import io.mainstay.people.LocationFields;
import io.mainstay.people.Locations;
import io.mainstay.people.OrganisationFields;
import io.mainstay.people.Organisations;
import io.mainstay.people.People;
import io.mainstay.web.NavigationEntry;
import io.mainstay.web.NavigationEntry.Group;
import io.mainstay.web.Option;
import java.util.List;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The places of people, teams, organisations and locations in the navigation. */
@Configuration(proxyBeanMethods = false)
class Directory {

    @Bean
    NavigationEntry peopleEntry() {
        return NavigationEntry.forStaff("people", Group.DIRECTORY, 10, "users", "people.list.title", "/people", null);
    }

    @Bean
    NavigationEntry teamsEntry() {
        return NavigationEntry.forStaff(
                "teams", Group.DIRECTORY, 20, "users-group", "people.teams.title", "/teams", null);
    }

    @Bean
    NavigationEntry organisationsEntry() {
        return administration("organisations", 10, "building", "people.organisations.title", "/organisations");
    }

    @Bean
    NavigationEntry locationsEntry() {
        return administration("locations", 20, "map-pin", "people.locations.title", "/locations");
    }

    private static NavigationEntry administration(String id, int order, String icon, String text, String path) {
        return new NavigationEntry(
                id, Group.ADMINISTRATION, order, icon, text, path, null, null, viewer -> People.administers(viewer));
    }

    /** Active organisations to choose from. */
    static List<Option> options(Organisations organisations, Viewer viewer) {
        return organisations.list(viewer, "").stream()
                .filter(values -> values.require(OrganisationFields.ACTIVE))
                .map(values -> new Option(
                        values.require(OrganisationFields.ID).toString(), values.require(OrganisationFields.NAME)))
                .toList();
    }

    /** Active locations to choose from. */
    static List<Option> options(Locations locations, Viewer viewer) {
        return locations.list(viewer, "").stream()
                .filter(values -> values.require(LocationFields.ACTIVE))
                .map(values ->
                        new Option(values.require(LocationFields.ID).toString(), values.require(LocationFields.NAME)))
                .toList();
    }
}
