package io.mainstay.demo.company;

import java.util.List;

/**
 * A building.
 *
 * @param departments codes of those who work there; empty: all who have no other building at the site
 */
public record DemoLocation(DemoSite site, String name, List<String> departments) {}
