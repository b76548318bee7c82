package io.mainstay.bench;

import java.io.IOException;
import java.sql.Connection;
import java.sql.SQLException;

/** A batch of problems' rows for all tables. */
final class ProblemRows {

    final TicketRows base = new TicketRows();
    final CopyRows problem = new CopyRows("problem (id, description, symptoms, cause_notes, fix_notes, workaround,"
            + " workaround_public, known_error, known_error_at, resolution_code, close_notes, risk_reason,"
            + " risk_approver, risk_review, resolved_by_id, closed_by_id, applied_count)");
    final CopyRows task = new CopyRows("problem_task (id, kind, description, close_notes)");
    final CopyRows link = new CopyRows("problem_incident (incident_id, problem_id, linked_at, linked_by_id)");
    final CopyRows application =
            new CopyRows("problem_application (problem_id, incident_id, applied_at, applied_by_id)");
    final CopyRows cause =
            new CopyRows("problem_cause (id, problem_id, title, category, evidence_for, confirmed, added_at)");

    void write(Connection connection) throws SQLException, IOException {
        base.write(connection);
        problem.copy(connection);
        task.copy(connection);
        link.copy(connection);
        application.copy(connection);
        cause.copy(connection);
    }
}
