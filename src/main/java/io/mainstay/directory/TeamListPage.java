package io.mainstay.directory;

import io.mainstay.people.Teams;
import java.util.List;

/** All teams whose name has the words. */
record TeamListPage(String words, List<Teams.Summary> teams, boolean isAdministrator) {}
