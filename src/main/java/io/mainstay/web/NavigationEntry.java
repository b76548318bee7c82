package io.mainstay.web;

import io.mainstay.access.Viewer;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/**
 * A place in the navigation. Each package that has pages gives its own as a bean.
 *
 * @param id what a page names as its place, e.g. {@code incidents}
 * @param order within the group, ascending
 * @param icon the id of an icon in {@code icons.svg}
 * @param text the key of its label
 * @param key the keys that lead there, e.g. {@code g i}, or null
 * @param countPath answers the number to show beside it, as plain HTML, or null
 * @param audience who sees it
 */
public record NavigationEntry(
        String id,
        Group group,
        int order,
        String icon,
        String text,
        String path,
        @Nullable String key,
        @Nullable String countPath,
        Predicate<Viewer> audience) {

    /** The blocks of the navigation, in their order; the last is the requesters' own. */
    public enum Group {
        WORK,
        PROCESSES,
        DIRECTORY,
        ADMINISTRATION,
        PORTAL;

        /** The key of its heading. */
        public String text() {
            return "web.navigation." + name().toLowerCase(java.util.Locale.ROOT);
        }
    }

    public static NavigationEntry forStaff(
            String id, Group group, int order, String icon, String text, String path, @Nullable String key) {
        return new NavigationEntry(id, group, order, icon, text, path, key, null, Viewer::isStaff);
    }

    public static NavigationEntry forPortal(String id, int order, String icon, String text, String path) {
        return new NavigationEntry(id, Group.PORTAL, order, icon, text, path, null, null, viewer -> true);
    }

    /** The same with a number beside it. */
    public NavigationEntry counted(String path) {
        return new NavigationEntry(id, group, order, icon, text, this.path, key, path, audience);
    }
}
