package io.mainstay.demo.content;

import io.mainstay.demo.company.DemoPerson;
import io.mainstay.demo.company.DemoService;
import io.mainstay.demo.company.DemoTeam;
import io.mainstay.ticket.Level;
import java.time.Instant;
import java.util.List;

/**
 * A problem with all that happened to it, in the order of time.
 *
 * @param key names it among all of the demo
 * @param number what follows {@code PRB}
 * @param team that has it from its start; its service's
 * @param isWorkaroundPublic whether requesters may read its workaround
 */
public record DemoProblem(
        String key,
        int number,
        String title,
        String description,
        DemoPerson openedBy,
        Instant opened,
        String category,
        String subcategory,
        Level impact,
        Level urgency,
        DemoService service,
        DemoTeam team,
        boolean isWorkaroundPublic,
        List<ProblemStep> steps) {

    DemoProblem numbered(int newNumber) {
        return new DemoProblem(
                key,
                newNumber,
                title,
                description,
                openedBy,
                opened,
                category,
                subcategory,
                impact,
                urgency,
                service,
                team,
                isWorkaroundPublic,
                steps);
    }
}
