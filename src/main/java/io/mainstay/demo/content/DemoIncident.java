package io.mainstay.demo.content;

import io.mainstay.demo.company.DemoPerson;
import io.mainstay.demo.company.DemoService;
import io.mainstay.demo.company.DemoTeam;
import io.mainstay.ticket.Level;
import java.time.Instant;
import java.util.List;

/**
 * An incident with all that happened to it, in the order of time.
 *
 * @param key names it among all of the demo; those of the past begin with {@code past}
 * @param number what follows {@code INC}
 * @param contactType a code of the set {@code contact_type}
 * @param team that has it when it is opened
 * @param situation what went wrong: the service's code and the key in its file
 */
public record DemoIncident(
        String key,
        int number,
        String title,
        String description,
        DemoPerson caller,
        DemoPerson openedBy,
        Instant opened,
        String contactType,
        String category,
        String subcategory,
        Level impact,
        Level urgency,
        DemoService service,
        DemoTeam team,
        String situation,
        List<DemoStep> steps) {

    DemoIncident numbered(int newNumber) {
        return new DemoIncident(
                key,
                newNumber,
                title,
                description,
                caller,
                openedBy,
                opened,
                contactType,
                category,
                subcategory,
                impact,
                urgency,
                service,
                team,
                situation,
                steps);
    }

    DemoIncident with(List<DemoStep> otherSteps) {
        return new DemoIncident(
                key,
                number,
                title,
                description,
                caller,
                openedBy,
                opened,
                contactType,
                category,
                subcategory,
                impact,
                urgency,
                service,
                team,
                situation,
                otherSteps);
    }

    /** Whether it belongs to a story or to the desks of the cast. */
    public boolean isPlanted() {
        return !key.startsWith("past ");
    }

    /** Whether it is told word for word, not drawn. */
    boolean isOfAStory() {
        return isPlanted() && !key.startsWith("morning ") && !key.startsWith("backlog ");
    }

    /** Whether it is attached to another incident. */
    public boolean isChild() {
        return steps.stream().anyMatch(DemoStep.Attach.class::isInstance);
    }

    /** Whether nobody has resolved, closed or canceled it. */
    public boolean isOpen() {
        boolean open = true;
        for (DemoStep step : steps) {
            if (step instanceof DemoStep.Resolve || step instanceof DemoStep.Cancel) open = false;
            if (step instanceof DemoStep.Reopen) open = true;
        }
        return open;
    }
}
