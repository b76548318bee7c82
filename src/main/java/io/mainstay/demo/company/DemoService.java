package io.mainstay.demo.company;

import java.util.List;

/**
 * A service with the team that owns it.
 *
 * @param criticality 1 most critical to 4 least critical
 * @param share of the incidents
 * @param departments codes of those who report
 */
public record DemoService(
        String code, String name, DemoTeam team, int criticality, int share, List<String> departments) {}
