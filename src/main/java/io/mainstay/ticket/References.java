package io.mainstay.ticket;

import io.mainstay.record.Draft;
import io.mainstay.record.Field;
import io.mainstay.record.FieldType;
import io.mainstay.record.Refusal;
import io.mainstay.record.Refusal.Reason;
import java.sql.Types;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Checks in one query what a draft's changed references point at, and fetches what rules need to know of it. */
@Repository
public class References {

    /** A person whom an added field points at is refused in the words of the assignee. */
    private static final Map<String, String> ADDED = Map.of("person", "assignee");

    private final JdbcClient jdbc;

    References(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** What the rules need of the people and teams behind a draft; null where the field is empty. */
    public record Facts(
            @Nullable UUID callerOrganisation, @Nullable UUID callerLocation, boolean teamRestricted) {}

    /** @throws Refusal if a changed reference points at nothing or at something inactive */
    public Facts check(Draft draft) {
        List<Reason> reasons = new ArrayList<>();
        Facts facts = jdbc.sql("""
                        select c.id is not null as caller, c.organisation_id, c.location_id, a.active as assignee,
                               tm.active as team, coalesce(tm.restricted, false) as restricted, s.active as service,
                               o.active as organisation, l.active as location, pt.id is not null as parent
                        from (select 1) one
                        left join person c on c.id = :caller left join person a on a.id = :assignee
                        left join team tm on tm.id = :team left join service s on s.id = :service
                        left join organisation o on o.id = :organisation left join location l on l.id = :location
                        left join ticket pt on pt.id = :parent""")
                .param("caller", draft.get(TicketFields.CALLER), Types.OTHER)
                .param("assignee", draft.get(TicketFields.ASSIGNEE), Types.OTHER)
                .param("team", draft.get(TicketFields.TEAM), Types.OTHER)
                .param("service", draft.get(TicketFields.SERVICE), Types.OTHER)
                .param("organisation", draft.get(TicketFields.ORGANISATION), Types.OTHER)
                .param("location", draft.get(TicketFields.LOCATION), Types.OTHER)
                .param("parent", draft.get(TicketFields.PARENT), Types.OTHER)
                .query((row, index) -> {
                    require(draft, TicketFields.CALLER, row.getBoolean("caller"), reasons);
                    require(draft, TicketFields.ASSIGNEE, row.getBoolean("assignee"), reasons);
                    require(draft, TicketFields.TEAM, row.getBoolean("team"), reasons);
                    require(draft, TicketFields.SERVICE, row.getBoolean("service"), reasons);
                    require(draft, TicketFields.ORGANISATION, row.getBoolean("organisation"), reasons);
                    require(draft, TicketFields.LOCATION, row.getBoolean("location"), reasons);
                    require(draft, TicketFields.PARENT, row.getBoolean("parent"), reasons);
                    return new Facts(
                            row.getObject("organisation_id", UUID.class),
                            row.getObject("location_id", UUID.class),
                            row.getBoolean("restricted"));
                })
                .single();
        for (Field<?> field : draft.changed()) if (field.isCustom()) checkAdded(draft, field, reasons);
        if (!reasons.isEmpty()) throw new Refusal(Refusal.Kind.INVALID, reasons);
        return facts;
    }

    private void checkAdded(Draft draft, Field<?> field, List<Reason> reasons) {
        Object id = draft.get(field);
        if (id == null || !(field.type() instanceof FieldType.Reference reference)) return;
        String table = reference.target().code();
        boolean usable = jdbc.sql("select exists (select 1 from " + table + " where id = ? and active)")
                .param(id)
                .query(Boolean.class)
                .single();
        if (!usable) reasons.add(Reason.at(field, "refusal.reference." + ADDED.getOrDefault(table, table)));
    }

    private static void require(Draft draft, Field<UUID> field, boolean usable, List<Reason> reasons) {
        if (draft.changes(field) && draft.get(field) != null && !usable)
            reasons.add(Reason.at(field, "refusal.reference." + field.name()));
    }
}
