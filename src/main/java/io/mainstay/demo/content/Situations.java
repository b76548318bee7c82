package io.mainstay.demo.content;

import io.mainstay.demo.company.DemoOrganisation;
import io.mainstay.demo.company.DemoService;
import io.mainstay.demo.company.DemoSite;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** All situations, by service. */
final class Situations {

    private final Map<String, List<Situation>> byService = new HashMap<>();

    Situations(DemoOrganisation organisation) {
        for (DemoService service : organisation.services()) {
            byService.put(service.code(), SituationFile.read("situations/" + service.code() + ".txt"));
        }
    }

    List<Situation> of(DemoService service) {
        return byService.getOrDefault(service.code(), List.of());
    }

    /** Those that can happen at the site, in a language that is spoken there. */
    List<Situation> at(DemoService service, DemoSite site) {
        return of(service).stream()
                .filter(s -> s.all("sites").isEmpty() || s.all("sites").contains(site.code()))
                .filter(s -> s.language().equals("en") || s.language().equals(site.language()))
                .toList();
    }
}
