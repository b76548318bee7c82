package io.mainstay.demo;

import io.mainstay.demo.content.DemoContent;
import io.mainstay.demo.content.DemoIncident;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/** In which order the incidents are stored, a chunk a transaction. */
final class DemoChunks {

    private static final int CHUNK = 500;
    private static final Duration RECENT = Duration.ofDays(3);

    private DemoChunks() {}

    /** First what is open, recent or part of a story, parents before children; then the others, the newest first. */
    static List<List<DemoIncident>> of(DemoContent content) {
        Instant recent = content.anchor().minus(RECENT);
        List<DemoIncident> first = new ArrayList<>();
        List<DemoIncident> others = new ArrayList<>();
        for (DemoIncident incident : content.incidents()) {
            boolean now = incident.isOpen()
                    || incident.isPlanted()
                    || incident.opened().isAfter(recent);
            (now ? first : others).add(incident);
        }
        first.sort(Comparator.comparing(DemoIncident::isChild));
        List<List<DemoIncident>> chunks = new ArrayList<>(List.of(first));
        List<DemoIncident> newestFirst = others.reversed();
        for (int i = 0; i < newestFirst.size(); i += CHUNK)
            chunks.add(newestFirst.subList(i, Math.min(newestFirst.size(), i + CHUNK)));
        return chunks;
    }
}
