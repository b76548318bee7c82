package io.mainstay.demo;

import io.mainstay.access.Role;
import io.mainstay.access.Viewer;
import io.mainstay.demo.company.DemoDepartment;
import io.mainstay.demo.company.DemoLocation;
import io.mainstay.demo.company.DemoOrganisation;
import io.mainstay.demo.company.DemoPerson;
import io.mainstay.demo.company.DemoTeam;
import io.mainstay.people.Language;
import io.mainstay.people.LocationFields;
import io.mainstay.people.OrganisationFields;
import io.mainstay.people.Organisations;
import io.mainstay.people.PersonFields;
import io.mainstay.people.TeamFields;
import io.mainstay.people.Theme;
import io.mainstay.record.Draft;
import io.mainstay.record.Ids;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.springframework.jdbc.core.JdbcTemplate;

/** Stores departments, sites, people, teams, services and categories, as they were before the first incident. */
final class DemoPeople {

    private static final String COMPANY = "Brackwater Cold Chain SE";

    private final JdbcTemplate jdbc;
    private final Organisations organisations;
    private final DemoRecords records;
    private final Instant founded;
    private final Map<Object, UUID> ids = new HashMap<>();

    DemoPeople(JdbcTemplate jdbc, Organisations organisations, DemoRecords records, Instant founded) {
        this.jdbc = jdbc;
        this.organisations = organisations;
        this.records = records;
        this.founded = founded;
    }

    void store(DemoOrganisation demo) {
        UUID company = Viewer.SYSTEM.organisationId();
        Draft named = new Draft(organisations.get(Viewer.SYSTEM, company)).set(OrganisationFields.NAME, COMPANY);
        organisations.edit(Viewer.SYSTEM, company, named);
        records.store(
                OrganisationFields.TYPE,
                OrganisationFields.ID,
                demo.departments().stream().map(d -> department(d, company)).toList());
        records.store(
                LocationFields.TYPE,
                LocationFields.ID,
                demo.locations().stream().map(this::location).toList());
        records.store(
                PersonFields.TYPE,
                PersonFields.ID,
                demo.people().stream().map(this::person).toList());
        records.store(
                TeamFields.TYPE,
                TeamFields.ID,
                demo.teams().stream().map(team -> team(team, demo.people())).toList());
        new DemoWork(jdbc, founded, ids).store(demo);
        new DemoChoices(jdbc).store(demo.choices());
    }

    UUID id(DemoPerson person) {
        return known(person.login());
    }

    private Draft department(DemoDepartment department, UUID company) {
        return Draft.blank()
                .set(OrganisationFields.ID, fresh(department))
                .set(OrganisationFields.NAME, department.name())
                .set(OrganisationFields.PARENT, company)
                .set(OrganisationFields.ACTIVE, true)
                .set(OrganisationFields.VERSION, 1);
    }

    private Draft location(DemoLocation location) {
        return Draft.blank()
                .set(LocationFields.ID, fresh(location.name()))
                .set(LocationFields.NAME, location.name())
                .set(LocationFields.CITY, location.site().city())
                .set(LocationFields.ZONE, location.site().zone().getId())
                .set(LocationFields.ACTIVE, true)
                .set(LocationFields.VERSION, 1);
    }

    private Draft person(DemoPerson person) {
        return Draft.blank()
                .set(PersonFields.ID, fresh(person.login()))
                .set(PersonFields.USER_NAME, person.login())
                .set(PersonFields.NAME, person.name())
                .set(PersonFields.EMAIL, person.email())
                .set(PersonFields.PHONE, person.phone())
                .set(PersonFields.TITLE, person.title())
                .set(PersonFields.ORGANISATION, known(person.department()))
                .set(PersonFields.LOCATION, known(person.location().name()))
                .set(PersonFields.ZONE, person.site().zone().getId())
                .set(PersonFields.LANGUAGE, person.readsGerman() ? Language.GERMAN : Language.ENGLISH)
                .set(PersonFields.THEME, Theme.SYSTEM)
                .set(PersonFields.VIP, person.vip())
                .set(PersonFields.ACTIVE, true)
                .set(PersonFields.CREATED, founded)
                .set(PersonFields.VERSION, 1);
    }

    private Draft team(DemoTeam team, List<DemoPerson> people) {
        UUID lead = people.stream()
                .filter(person -> person.is(Role.TEAM_LEAD) && person.teams().contains(team))
                .findFirst()
                .map(this::id)
                .orElse(null);
        return Draft.blank()
                .set(TeamFields.ID, fresh(team))
                .set(TeamFields.NAME, team.name())
                .set(TeamFields.EMAIL, team.code() + "@brackwater.example")
                .set(TeamFields.LEAD, lead)
                .set(TeamFields.RESTRICTED, team.restricted())
                .set(TeamFields.ACTIVE, true)
                .set(TeamFields.CREATED, founded)
                .set(TeamFields.VERSION, 1);
    }

    private UUID fresh(Object key) {
        UUID id = Ids.next(founded.toEpochMilli());
        ids.put(key, id);
        return id;
    }

    private UUID known(Object key) {
        UUID id = ids.get(key);
        if (id == null) throw new IllegalStateException(key + " has not been stored");
        return id;
    }
}
