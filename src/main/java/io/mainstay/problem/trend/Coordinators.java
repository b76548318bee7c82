package io.mainstay.problem.trend;

import io.mainstay.access.Role;
import io.mainstay.access.Viewer;
import io.mainstay.record.Refusal;

/** Who judges what the figures show: those who lead problem management. All staff read it; requesters see nothing. */
final class Coordinators {

    private Coordinators() {}

    static boolean include(Viewer viewer) {
        return viewer.isAgent()
                && (viewer.is(Role.PROBLEM_COORDINATOR)
                        || viewer.is(Role.PROBLEM_MANAGER)
                        || viewer.is(Role.PROCESS_MANAGER)
                        || viewer.is(Role.ADMINISTRATOR));
    }

    static void requireStaff(Viewer viewer) {
        if (!viewer.isStaff()) throw Refusal.notFound();
    }

    static void require(Viewer viewer) {
        requireStaff(viewer);
        if (!include(viewer)) throw Refusal.forbidden("problem.trend.refusal.coordinators");
    }
}
