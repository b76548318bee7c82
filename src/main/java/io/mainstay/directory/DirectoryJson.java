package io.mainstay.directory;

import io.mainstay.access.Grant;
import io.mainstay.access.Viewer;
import io.mainstay.api.RecordJson;
import io.mainstay.api.Seen;
import io.mainstay.api.Versions;
import io.mainstay.history.History;
import io.mainstay.people.People;
import io.mainstay.people.PersonFields;
import io.mainstay.people.PersonRecords;
import io.mainstay.record.Draft;
import io.mainstay.record.Field;
import io.mainstay.record.Field.Trait;
import io.mainstay.record.RecordType;
import io.mainstay.record.Target;
import io.mainstay.record.Values;
import io.mainstay.ticket.Names;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.web.context.request.WebRequest;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** People, teams, organisations and locations as the API shows them: to requesters, the public fields only. */
@Component
class DirectoryJson {

    private final RecordJson json;
    private final Names names;
    private final History history;
    private final People people;
    private final PersonRecords persons;

    DirectoryJson(RecordJson json, Names names, History history, People people, PersonRecords persons) {
        this.json = json;
        this.names = names;
        this.history = history;
        this.people = people;
        this.persons = persons;
    }

    ObjectNode of(RecordType type, Values record, Viewer viewer, Locale language) {
        return (ObjectNode) of(type, List.of(record), viewer, language).getFirst();
    }

    /** A person with roles and teams, if the viewer may know these. */
    ObjectNode person(Values person, Viewer viewer, Locale language) {
        ObjectNode object = of(PersonFields.TYPE, person, viewer, language);
        UUID id = person.require(PersonFields.ID);
        if (viewer.isStaff() || viewer.personId().equals(id)) {
            object.set("roles", grants(people.grants(id)));
            object.set("teams", references(Target.TEAM, persons.teams(id)));
        }
        return object;
    }

    List<JsonNode> of(RecordType type, List<Values> records, Viewer viewer, Locale language) {
        Names.Wanted wanted = new Names.Wanted();
        for (Values record : records) wanted.add(record, visible(type, record, viewer));
        RecordJson.Reading reading = new RecordJson.Reading(type.name(), names.find(wanted)::text, language);
        List<JsonNode> written = new ArrayList<>();
        for (Values record : records) {
            ObjectNode object = JsonNodeFactory.instance.objectNode();
            object.put("id", id(type, record).toString());
            json.write(record, visible(type, record, viewer), reading, object);
            object.put("version", version(type, record));
            written.add(object);
        }
        return written;
    }

    /** Ids as {@code [{id, name}]}. */
    ArrayNode references(Target target, Collection<UUID> ids) {
        Names.Wanted wanted = new Names.Wanted();
        for (UUID id : ids) wanted.add(target, id);
        Function<UUID, @Nullable String> text = names.find(wanted)::text;
        ArrayNode array = JsonNodeFactory.instance.arrayNode();
        for (UUID id : ids) array.add(json.reference(target, id, text));
        return array;
    }

    /** Grants as {@code [{role, organisation, own_teams_only}]}. */
    ArrayNode grants(List<Grant> grants) {
        Names.Wanted wanted = new Names.Wanted();
        for (Grant grant : grants) wanted.add(Target.ORGANISATION, grant.organisationId());
        Function<UUID, @Nullable String> text = names.find(wanted)::text;
        ArrayNode array = JsonNodeFactory.instance.arrayNode();
        for (Grant grant : grants) {
            UUID organisation = grant.organisationId();
            ObjectNode one = array.addObject().put("role", grant.role().code());
            one.set(
                    "organisation",
                    organisation == null
                            ? JsonNodeFactory.instance.nullNode()
                            : json.reference(Target.ORGANISATION, organisation, text));
            one.put("own_teams_only", grant.ownTeamsOnly());
        }
        return array;
    }

    /** A draft on what the client saw: the version that If-Match names, else the record as it is. */
    Draft seen(RecordType type, Values now, WebRequest request) {
        Integer version = Versions.seen(request, version(type, now));
        if (version == null || version == version(type, now)) return new Draft(now);
        Function<Field<?>, String> codes = Seen.at(version, now, history.of(id(type, now), Instant.EPOCH));
        Values.Builder seen = Values.builder();
        for (Field<?> field : type.fields()) put(field, codes.apply(field), seen);
        return new Draft(seen.build());
    }

    private static <T> void put(Field<T> field, String code, Values.Builder to) {
        to.set(field, code.isEmpty() ? null : field.type().fromCode(code));
    }

    private static List<Field<?>> visible(RecordType type, Values record, Viewer viewer) {
        boolean whole = viewer.isStaff() || viewer.personId().equals(record.get(PersonFields.ID));
        return type.fields().stream()
                .filter(field -> !field.is(Trait.HIDDEN) && (whole || field.is(Trait.PUBLIC)))
                .toList();
    }

    /** In each of these types the first field is the id, and the last the version. */
    private static UUID id(RecordType type, Values record) {
        return (UUID) record.require(type.fields().getFirst());
    }

    static int version(RecordType type, Values record) {
        return (Integer) record.require(type.fields().getLast());
    }
}
