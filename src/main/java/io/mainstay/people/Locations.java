package io.mainstay.people;

import io.mainstay.access.Viewer;
import io.mainstay.database.Sql;
import io.mainstay.history.History;
import io.mainstay.record.Draft;
import java.time.Clock;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Service;

/** Locations; administrators change them, staff read them. */
@Service
public class Locations extends Register {

    private static final Keys KEYS =
            new Keys(LocationFields.TYPE, LocationFields.ID, LocationFields.VERSION, LocationFields.ACTIVE);

    Locations(JdbcTemplate jdbc, History history, Clock clock) {
        super(KEYS, jdbc, history, clock);
    }

    @Override
    Sql readable(Viewer viewer) {
        return viewer.isStaff() ? Sql.TRUE : Sql.FALSE;
    }

    @Override
    void check(Draft location, Checks checks) {
        checks.zone(LocationFields.ZONE);
        References.unique(
                jdbc, checks, LocationFields.NAME, "location", location.before().get(LocationFields.ID));
    }
}
