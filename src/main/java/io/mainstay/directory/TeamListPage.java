package io.mainstay.directory;

import io.mainstay.people.TeamSearch;
import java.util.List;

/** All teams whose name has the words. */
record TeamListPage(String words, List<TeamSearch.Summary> teams, boolean isAdministrator) {}
