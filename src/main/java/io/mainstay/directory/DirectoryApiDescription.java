package io.mainstay.directory;

import static io.mainstay.api.Operation.delete;
import static io.mainstay.api.Operation.get;
import static io.mainstay.api.Operation.patch;
import static io.mainstay.api.Operation.post;
import static io.mainstay.api.Operation.put;

import io.mainstay.api.ApiDescription;
import io.mainstay.api.Operation;
import io.mainstay.api.Shape;
import io.mainstay.people.LocationFields;
import io.mainstay.people.OrganisationFields;
import io.mainstay.people.PersonFields;
import io.mainstay.people.TeamFields;
import java.util.ArrayList;
import java.util.List;
import org.springframework.stereotype.Component;

/** The resources of people, teams, organisations and locations. */
@Component
class DirectoryApiDescription implements ApiDescription {

    private static final String PEOPLE = "/api/v1/people";
    private static final String TEAMS = "/api/v1/teams";

    @Override
    public String tag() {
        return "Directory";
    }

    @Override
    public int order() {
        return 3;
    }

    @Override
    public List<Schema> schemas() {
        return List.of(
                new Schema("Person", "person", PersonFields.TYPE.fields()),
                new Schema("Team", "team", TeamFields.TYPE.fields()),
                new Schema("Organisation", "organisation", OrganisationFields.TYPE.fields()),
                new Schema("Location", "location", LocationFields.TYPE.fields()));
    }

    @Override
    public List<Operation> operations() {
        List<Operation> all = new ArrayList<>();
        all.add(searched(PEOPLE, "People whom you may know of")
                .with("role", "string", "Only those who have it.")
                .with("inactive", "boolean", "Deactivated people as well.")
                .paged()
                .listing("Person"));
        all.addAll(record(PEOPLE, "Person", PeopleApi.INPUT, """
                {"user_name": "erin", "name": "Erin Example", "organisation": "Our organisation"}"""));
        all.add(post(PEOPLE + "/{id}/roles", "Give a role, or change how it is limited")
                .taking(RoleApi.GRANT, "{\"role\": \"agent\", \"own_teams_only\": true}")
                .answering("Person"));
        all.add(taken(PEOPLE + "/{id}/roles/{role}", "Take a role away", "Person")
                .with("organisation", "string", "Only the role that is limited to it."));
        all.addAll(activation(PEOPLE, "Person"));
        all.add(searched(TEAMS, "Teams, for staff").paged().listing("Team"));
        all.addAll(record(TEAMS, "Team", TeamApi.INPUT, "{\"name\": \"Night shift\"}"));
        all.add(put(TEAMS + "/{id}/members/{personId}", "Add a member").answering("Team"));
        all.add(taken(TEAMS + "/{id}/members/{personId}", "Remove a member", "Team"));
        all.addAll(activation(TEAMS, "Team"));
        all.add(searched("/api/v1/organisations", "Organisations").listing("Organisation"));
        all.addAll(record("/api/v1/organisations", "Organisation", OrganisationApi.INPUT, """
                {"name": "Harbour office"}"""));
        all.add(searched("/api/v1/locations", "Locations").listing("Location"));
        all.addAll(record("/api/v1/locations", "Location", LocationApi.INPUT, """
                {"name": "Warehouse 2", "zone": "Europe/Berlin"}"""));
        return all;
    }

    private static Operation searched(String path, String summary) {
        return get(path, summary).with("q", "string", "Words of the name.");
    }

    private static List<Operation> record(String path, String schema, Shape input, String example) {
        return List.of(
                post(path, "Create; administrators only")
                        .taking(input, example)
                        .creating(schema)
                        .versioned(),
                get(path + "/{id}", "Read").answering(schema).versioned(),
                patch(path + "/{id}", "Change").taking(input, example).answering(schema));
    }

    private static List<Operation> activation(String path, String schema) {
        return List.of(
                post(path + "/{id}/deactivation", "Deactivate").answering(schema),
                post(path + "/{id}/reactivation", "Activate again").answering(schema));
    }

    /** A deletion that answers what is left. */
    private static Operation taken(String path, String summary, String schema) {
        return delete(path, summary).answering(schema).successful(200);
    }
}
