package io.mainstay.problem;

import io.mainstay.process.list.SelectionAct;
import io.mainstay.record.Field;
import io.mainstay.record.Field.Trait;
import io.mainstay.record.FieldType.Reference;
import io.mainstay.record.FieldType.Whole;
import io.mainstay.record.Target;
import io.mainstay.ticket.LinkedField;
import io.mainstay.ticket.LinkedFields;
import java.util.List;
import java.util.UUID;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** What the links between problems and incidents add to the lists of both. */
@Configuration(proxyBeanMethods = false)
public class ProblemLists {

    /** How many incidents a problem is behind, whoever may see them. */
    static final Field<Integer> INCIDENTS =
            Field.of("incidents", new Whole(0, Integer.MAX_VALUE), "linked.incidents", Trait.SYSTEM);

    /** The problem behind an incident. */
    static final Field<UUID> PROBLEM =
            Field.of("problem", new Reference(Target.TICKET), "behind.problem_id", Trait.SYSTEM);

    private static final LinkedField INCIDENTS_OF_PROBLEMS = new LinkedField(
            "problem",
            INCIDENTS,
            "left join lateral (select count(*)::int as incidents from problem_incident l where l.problem_id = t.id)"
                    + " linked on true",
            "");

    private static final LinkedField PROBLEM_OF_INCIDENTS = new LinkedField(
            "incident",
            PROBLEM,
            "left join problem_incident behind on behind.incident_id = t.id",
            "select behind.incident_id from problem_incident behind");

    /** Both, for lists that are asked without the application around them. */
    public static final LinkedFields LINKED = new LinkedFields(List.of(INCIDENTS_OF_PROBLEMS, PROBLEM_OF_INCIDENTS));

    @Bean
    LinkedField incidentsOfProblems() {
        return INCIDENTS_OF_PROBLEMS;
    }

    @Bean
    SelectionAct problemOfSelectedIncidents() {
        return new SelectionAct("incident", "bug", "problem.list.new_from", "/problems/new?incidents=");
    }

    @Bean
    LinkedField problemOfIncidents() {
        return PROBLEM_OF_INCIDENTS;
    }
}
