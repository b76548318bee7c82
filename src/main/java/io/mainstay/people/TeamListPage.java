package io.mainstay.people;

import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** All teams whose name has the words. */
record TeamListPage(String words, List<Row> teams, boolean isAdministrator) {

    /** One team of the list. */
    record Row(
            UUID id,
            String name,
            @Nullable String description,
            boolean active,
            boolean restricted,
            @Nullable String lead,
            long members) {}
}
