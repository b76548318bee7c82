package io.mainstay.people;

import io.mainstay.web.Option;
import java.time.ZoneId;
import java.util.List;

/** The time zones that people choose from. */
public final class Zones {

    private static final String REGIONS = "UTC|(Africa|America|Asia|Atlantic|Australia|Europe|Indian|Pacific)/.*";

    public static final List<Option> OPTIONS = ZoneId.getAvailableZoneIds().stream()
            .filter(id -> id.matches(REGIONS))
            .sorted()
            .map(id -> new Option(id, id.replace('_', ' ')))
            .toList();

    private Zones() {}
}
