package io.mainstay.people;

import io.mainstay.access.Grant;
import io.mainstay.access.Role;
import io.mainstay.access.Scope;
import io.mainstay.access.Viewer;
import io.mainstay.database.Sql;
import java.util.List;
import java.util.TreeSet;
import java.util.UUID;

/** Which people a viewer may know of: staff those of their organisations, requesters active colleagues. */
public final class PeopleScope {

    private PeopleScope() {}

    public static Scope of(Viewer viewer) {
        TreeSet<UUID> organisations = new TreeSet<>();
        for (Grant grant : viewer.grants()) {
            if (grant.role() == Role.REQUESTER) continue;
            if (grant.organisationId() == null) return new Scope.Everything();
            organisations.add(grant.organisationId());
        }
        if (organisations.isEmpty())
            return new Scope.Wide(Sql.of(
                    "t.organisation_id = ? and (t.active or t.id = ?)", viewer.organisationId(), viewer.personId()));
        organisations.add(viewer.organisationId());
        List<Sql> ids = organisations.stream().map(id -> Sql.of("?", id)).toList();
        return new Scope.Wide(
                Sql.of("t.organisation_id in (").then(Sql.join(", ", ids)).then(")"));
    }
}
