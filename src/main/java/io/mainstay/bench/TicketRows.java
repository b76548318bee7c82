package io.mainstay.bench;

import io.mainstay.database.Sql;
import io.mainstay.history.Cause;
import io.mainstay.history.Entry;
import io.mainstay.search.SearchText;
import java.io.IOException;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** A batch of tickets' rows for all tables; search vectors go through the product's own statement. */
final class TicketRows {

    final CopyRows ticket = new CopyRows("ticket (id, type, number, title, state, state_class, active, priority,"
            + " impact, urgency, category, subcategory, organisation_id, location_id, caller_id, opened_by_id, team_id,"
            + " assignee_id, service_id, restricted, turn, turn_at, opened_at, updated_at, responded_at, resolved_at,"
            + " closed_at, follow_up_at, next_update_at, reassignment_count, reopen_count, history_seq, history_hash,"
            + " custom, parent_id)");
    final CopyRows incident = new CopyRows("incident (id, description, contact_type, hold_reason, vendor_reference,"
            + " close_code, close_notes, resolved_by_id, closed_by_id)");
    final CopyRows person = new CopyRows("ticket_person (ticket_id, person_id, role, added_at, opened_at)");
    private final CopyRows history = new CopyRows("history (record_id, seq, at, record_type, kind, public, actor_id,"
            + " cause_id, cause_seq, payload, salt, digest, hash)");
    private final Map<String, List<Sql>> search = new LinkedHashMap<>();

    void history(Entry entry) {
        Cause cause = entry.cause();
        history.row(
                entry.recordId(),
                entry.seq(),
                entry.at(),
                entry.recordType(),
                entry.kind().code(),
                entry.isPublic(),
                entry.actorId(),
                cause == null ? null : cause.recordId(),
                cause == null ? null : cause.seq(),
                entry.payload(),
                entry.salt(),
                entry.digest(),
                entry.hash());
    }

    void search(UUID id, String title, String publicText, String internalText) {
        Sql insertion = SearchText.insertion(id, title, publicText, internalText);
        search.computeIfAbsent(insertion.text(), text -> new ArrayList<>()).add(insertion);
    }

    void write(Connection connection) throws SQLException, IOException {
        ticket.copy(connection);
        incident.copy(connection);
        person.copy(connection);
        history.copy(connection);
        for (Map.Entry<String, List<Sql>> form : search.entrySet()) {
            try (PreparedStatement statement = connection.prepareStatement(form.getKey())) {
                for (Sql row : form.getValue()) {
                    for (int i = 0; i < row.parameters().size(); i++)
                        statement.setObject(i + 1, row.parameters().get(i));
                    statement.addBatch();
                }
                statement.executeBatch();
            }
        }
        search.clear();
    }
}
