package io.mainstay.demo.company;

import java.util.List;

/**
 * A team of agents.
 *
 * @param size how many members it has
 * @param aroundTheClock whether somebody works on it at night and at weekends
 */
public record DemoTeam(
        String code,
        String name,
        DemoSite site,
        int size,
        boolean restricted,
        boolean aroundTheClock,
        List<String> titles) {

    public boolean isDesk() {
        return code.startsWith("sd-");
    }
}
