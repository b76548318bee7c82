package io.mainstay.demo.company;

import io.mainstay.access.Role;
import java.util.List;

/**
 * Somebody at Brackwater.
 *
 * @param teams empty for everybody who does not work on tickets
 * @param roles besides that of a requester, which everybody has
 */
public record DemoPerson(
        String login,
        String name,
        String title,
        DemoDepartment department,
        DemoLocation location,
        String phone,
        List<DemoTeam> teams,
        List<Role> roles,
        boolean vip) {

    public DemoSite site() {
        return location.site();
    }

    public boolean is(Role role) {
        return roles.contains(role);
    }

    /** In Hamburg those who only report read German; the cast speaks English. */
    public boolean readsGerman() {
        return site().language().equals("de") && roles.isEmpty() && !login.equals("carol");
    }

    public String email() {
        return login + "@brackwater.example";
    }

    public String firstName() {
        return name.substring(0, name.indexOf(' ') < 0 ? name.length() : name.indexOf(' '));
    }

    public boolean isMachine() {
        return login.equals("monitoring");
    }
}
