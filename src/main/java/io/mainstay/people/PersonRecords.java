package io.mainstay.people;

import io.mainstay.access.Viewer;
import io.mainstay.database.Sql;
import io.mainstay.record.Rows;
import io.mainstay.record.Values;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.UUID;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Repository;

/** Reads many people at once, and the teams of one. */
@Repository
public class PersonRecords {

    private static final Rows ROWS = new Rows(PersonFields.TYPE.fields());

    private final JdbcTemplate jdbc;

    PersonRecords(JdbcTemplate jdbc) {
        this.jdbc = jdbc;
    }

    /** Those of the given people that the viewer may know of, in the order of the ids. */
    public List<Values> all(Viewer viewer, List<UUID> ids) {
        if (ids.isEmpty()) return List.of();
        Sql wanted = Sql.join(", ", ids.stream().map(id -> Sql.of("?", id)).toList());
        Sql query = Sql.of("select " + ROWS.columns() + " from person t where t.id in (")
                .then(wanted)
                .then(") and")
                .then(PeopleScope.of(viewer).predicate().inParentheses());
        List<Values> found = new ArrayList<>(jdbc.query(query.text(), ROWS, query.arguments()));
        found.sort(Comparator.comparingInt(person -> ids.indexOf(person.require(PersonFields.ID))));
        return found;
    }

    /** The active teams that a person is in, by name. */
    public List<UUID> teams(UUID id) {
        return jdbc.queryForList("""
                select t.id from team t join team_member m on m.team_id = t.id
                where m.person_id = ? and t.active order by t.name""", UUID.class, id);
    }
}
