package io.mainstay.demo.company;

import io.mainstay.access.Role;
import java.util.List;

/**
 * Somebody at Brackwater.
 *
 * @param teams empty for everybody who does not work on tickets
 */
public record DemoPerson(
        String login,
        String name,
        String title,
        DemoDepartment department,
        DemoLocation location,
        String phone,
        List<DemoTeam> teams,
        Role role,
        boolean vip) {

    public DemoSite site() {
        return location.site();
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
