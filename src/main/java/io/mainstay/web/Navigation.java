package io.mainstay.web;

import io.mainstay.access.Viewer;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/** The navigation of a viewer, from what the packages offer. */
@Component
class Navigation {

    private final List<NavigationEntry> entries;

    Navigation(ObjectProvider<NavigationEntry> entries) {
        this.entries = entries.stream()
                .sorted(Comparator.comparingInt(NavigationEntry::order))
                .toList();
    }

    /** Groups in their order, each with the entries that this viewer has. */
    Map<NavigationEntry.Group, List<NavigationEntry>> of(@Nullable Viewer viewer) {
        if (viewer == null) return Map.of();
        return entries.stream()
                .filter(entry -> entry.audience().test(viewer))
                .collect(Collectors.groupingBy(NavigationEntry::group, TreeMap::new, Collectors.toList()));
    }
}
