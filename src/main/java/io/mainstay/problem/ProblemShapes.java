package io.mainstay.problem;

import io.mainstay.api.Property;
import io.mainstay.api.Shape;
import io.mainstay.problem.Communication.Subject;
import io.mainstay.record.FieldType;
import io.mainstay.record.Target;
import java.time.LocalDate;
import java.util.UUID;

/** The bodies that the problem resources take. */
final class ProblemShapes {

    private static final FieldType<String> NUMBER = new FieldType.Text(40, false);

    /** Of the incidents that a new problem is behind. */
    static final Property<String> INCIDENTS = Property.many("incidents", NUMBER, false);

    static final Property<String> LINKED = Property.many("incidents", NUMBER, true);
    static final Shape LINKS = Shape.of("ProblemIncidents", LINKED);

    static final Property<String> NOTES = Property.of("notes", ProblemFields.CLOSE_NOTES.type());
    static final Shape RESOLUTION = Shape.of("ProblemResolution", NOTES);

    static final Property<String> RISK_REASON = Property.required("reason", ProblemFields.RISK_REASON.type());
    static final Property<String> RISK_APPROVER = Property.required("approver", ProblemFields.RISK_APPROVER.type());
    static final Property<LocalDate> RISK_REVIEW = Property.required("review", ProblemFields.RISK_REVIEW.type());
    static final Shape RISK = Shape.of("RiskAcceptance", RISK_REASON, RISK_APPROVER, RISK_REVIEW);

    static final Property<String> OF = Property.required("of", NUMBER);
    static final Shape DUPLICATE = Shape.of("Duplicate", OF);

    static final Property<String> CANCEL_REASON = Property.required("reason", ProblemFields.CLOSE_NOTES.type());
    static final Shape CANCELLATION = Shape.of("ProblemCancellation", CANCEL_REASON);

    static final Property<String> CAUSE = Property.of("title", new FieldType.Text(200, false));
    static final Property<String> CATEGORY = Property.of("category", new FieldType.Listed("cause_category"));
    static final Property<String> FOR = Property.of("evidence_for", new FieldType.Text(20_000, true));
    static final Property<String> AGAINST = Property.of("evidence_against", new FieldType.Text(20_000, true));
    static final Property<String> CAUSE_NOTES = Property.of("notes", new FieldType.Text(20_000, true));
    static final Property<Boolean> CONFIRMED = Property.of("confirmed", new FieldType.Flag());
    static final Shape CAUSE_TEXT = Shape.of("CauseInput", CAUSE, CATEGORY, FOR, AGAINST, CAUSE_NOTES, CONFIRMED);

    static final Property<String> PROBLEM = Property.required("problem", NUMBER);
    static final Shape RELATION = Shape.of("ProblemRelation", PROBLEM);

    static final Property<UUID> SERVICE = Property.required("service", new FieldType.Reference(Target.SERVICE));
    static final Shape DISTURBANCE = Shape.of("ProblemService", SERVICE);

    static final Property<Subject> SUBJECT = Property.required("subject", new FieldType.Choice<>(Subject.class, false));
    static final Property<Boolean> PUBLIC = Property.of("public", new FieldType.Flag());
    static final Shape COMMUNICATION = Shape.of("CommunicationInput", SUBJECT, PUBLIC);

    private ProblemShapes() {}
}
