package io.mainstay.problem;

import io.mainstay.access.Role;
import io.mainstay.access.Viewer;
import io.mainstay.record.Refusal;
import io.mainstay.record.Values;
import io.mainstay.ticket.TicketAccess;

/**
 * Who does what with a problem that they see. Every agent records problems, links incidents and writes notes;
 * coordinators lead the analysis; managers also judge risks and take up again what was closed (ServiceNow's roles).
 */
final class ProblemAccess {

    private ProblemAccess() {}

    static boolean coordinates(Viewer viewer, Values problem) {
        return coordinates(viewer) && TicketAccess.works(viewer, problem);
    }

    /** Whether it is their role at all. */
    static boolean coordinates(Viewer viewer) {
        return viewer.is(Role.PROBLEM_COORDINATOR) || isManager(viewer);
    }

    static void requireCoordinating(Viewer viewer, Values problem) {
        if (!coordinates(viewer, problem)) throw Refusal.forbidden("problem.refusal.not_allowed.edit");
    }

    static boolean manages(Viewer viewer, Values problem) {
        return isManager(viewer) && TicketAccess.works(viewer, problem);
    }

    private static boolean isManager(Viewer viewer) {
        return viewer.is(Role.PROBLEM_MANAGER) || viewer.is(Role.PROCESS_MANAGER) || viewer.is(Role.ADMINISTRATOR);
    }
}
