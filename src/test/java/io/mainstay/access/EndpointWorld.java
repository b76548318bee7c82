package io.mainstay.access;

import io.mainstay.access.EndpointTable.Who;
import io.mainstay.attachment.Attachments;
import io.mainstay.incident.Incident;
import io.mainstay.incident.IncidentTasks;
import io.mainstay.incident.Incidents;
import io.mainstay.people.LocationFields;
import io.mainstay.people.Locations;
import io.mainstay.people.People;
import io.mainstay.people.TeamFields;
import io.mainstay.people.Teams;
import io.mainstay.record.Draft;
import io.mainstay.testing.Cast;
import io.mainstay.testing.Client;
import io.mainstay.testing.Member;
import io.mainstay.ticket.TicketFields;
import io.mainstay.ticket.Writing;
import io.mainstay.view.SavedView;
import io.mainstay.view.SavedView.Owner;
import io.mainstay.view.SavedViews;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.time.Instant;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.Supplier;
import org.springframework.context.annotation.Lazy;
import org.springframework.stereotype.Component;

/** The people of the matrix, and the records that they ask for: new ones for each question, as answers change them. */
@Lazy
@Component
class EndpointWorld {

    private final Cast cast;
    private final Incidents incidents;
    private final IncidentTasks tasks;
    private final Attachments attachments;
    private final SavedViews views;
    private final ProblemWorld problems;
    private final Map<Who, Member> people = new EnumMap<>(Who.class);
    private final Map<Who, Client> browsers = new EnumMap<>(Who.class);
    private final UUID restrictedTeam;
    private final UUID location;

    EndpointWorld(
            Cast cast,
            People directory,
            Teams teams,
            Locations locations,
            Incidents incidents,
            IncidentTasks tasks,
            Attachments attachments,
            SavedViews views,
            ProblemWorld problems) {
        this.cast = cast;
        this.incidents = incidents;
        this.tasks = tasks;
        this.attachments = attachments;
        this.views = views;
        this.problems = problems;
        people.put(Who.OWN, cast.carol);
        people.put(Who.FOREIGN, cast.mallory);
        people.put(Who.AGENT, cast.alice);
        people.put(Who.LIMITED, cast.extra());
        people.put(Who.OUTSIDE, cast.bob);
        people.put(Who.LEAD, cast.extra(Role.TEAM_LEAD));
        people.put(Who.MANAGER, cast.extra(Role.PROCESS_MANAGER));
        people.put(Who.AUDITOR, cast.extra(Role.AUDITOR));
        people.put(Who.ADMINISTRATOR, cast.admin);
        directory.grant(Viewer.SYSTEM, person(Who.LIMITED).id(), Set.of(new Grant(Role.AGENT, null, true)));
        teams.addMember(Viewer.SYSTEM, cast.network, person(Who.LEAD).id());
        teams.addMember(Viewer.SYSTEM, cast.applications, person(Who.LIMITED).id());
        restrictedTeam = teams.create(
                Viewer.SYSTEM,
                Draft.blank().set(TeamFields.NAME, "Personnel matters").set(TeamFields.RESTRICTED, true));
        location = locations.create(
                Viewer.SYSTEM,
                Draft.blank().set(LocationFields.NAME, "Endpoint yard").set(LocationFields.ZONE, "Europe/Berlin"));
    }

    Member person(Who who) {
        Member person = people.get(who);
        if (person == null) throw new IllegalArgumentException(who + " is nobody");
        return person;
    }

    Client program(Who who) {
        return who == Who.ANONYMOUS ? cast.anonymous() : cast.api(person(who));
    }

    Client browser(Who who) {
        return who == Who.ANONYMOUS
                ? cast.anonymous()
                : browsers.computeIfAbsent(who, one -> cast.browser(person(one)));
    }

    /** A browser of somebody new. */
    Client guest() {
        return cast.browser(cast.extra());
    }

    /** Their browser is signed out, or their account is another now. */
    void forgetBrowser(Who who) {
        browsers.remove(who);
    }

    /** What stands for a variable of the path in this question. */
    String value(String path, String variable, Who who) {
        if (ProblemWorld.knows(path, variable))
            return problems.value(path, variable, who == Who.OUTSIDE ? restrictedTeam : cast.network, now());
        Supplier<Incident> incident = () -> incident(who);
        return switch (variable) {
            case "number" ->
                path.contains("incident-tasks/{number}")
                        ? task(incident.get())
                        : incident.get().number();
            case "incidentId" -> incident.get().id().toString();
            case "person", "personId" -> cast.bob.id().toString();
            case "move" -> "hold";
            case "version" -> "1";
            case "type" -> "incident";
            case "target" -> "team";
            case "role" -> "agent";
            case "id" -> id(path, incident);
            default -> throw new IllegalArgumentException("nothing stands for {" + variable + "} of " + path);
        };
    }

    private String id(String path, Supplier<Incident> incident) {
        if (path.contains("/views/")) return view().toString();
        if (path.contains("/attachments/")) return attachment(incident.get()).toString();
        if (path.contains("/people/")) return cast.extra().id().toString();
        if (path.contains("/teams/"))
            return cast.team("Team " + UUID.randomUUID()).toString();
        if (path.contains("/locations/")) return location.toString();
        if (path.contains("/organisations/")) return cast.organisation.toString();
        return UUID.randomUUID().toString();
    }

    /** A view of the agent's team. */
    private UUID view() {
        Viewer agent = cast.viewer(person(Who.AGENT));
        Owner team = new Owner.Team(cast.network);
        UUID id = UUID.randomUUID();
        views.save(agent, new SavedView(id, "incident", "An endpoint's", team, "", List.of(), "opened", true));
        return id;
    }

    private Incident incident(Who who) {
        UUID team = who == Who.OUTSIDE ? restrictedTeam : cast.network;
        Draft draft = Draft.blank().set(TicketFields.TITLE, "For an endpoint").set(TicketFields.TEAM, team);
        return incidents.create(draft.set(TicketFields.CALLER, cast.carol.id()), now());
    }

    private String task(Incident incident) {
        return tasks.create(incident, Draft.blank().set(TicketFields.TITLE, "A task"), now())
                .number();
    }

    /** An internal file. */
    private UUID attachment(Incident incident) {
        try {
            ByteArrayInputStream content = new ByteArrayInputStream(new byte[] {'x'});
            return attachments
                    .add(incident.id(), "x.txt", content, false, Viewer.SYSTEM)
                    .id();
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }

    private static Writing now() {
        return Writing.by(Viewer.SYSTEM, Instant.now());
    }
}
