package io.mainstay.problem.trend;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Addresses of lists of incidents, in the filter language. */
final class IncidentAddress {

    private IncidentAddress() {}

    /** @param service its name, null for incidents without one */
    static String filter(@Nullable String service, @Nullable String category, TrendPeriod period) {
        return "service:" + word(service) + " category:" + word(category) + " opened:" + period.from() + ".."
                + period.to();
    }

    static String filter(List<String> numbers) {
        return "number=" + String.join(",", numbers);
    }

    static String of(String filter) {
        return "/incidents?filter=" + URLEncoder.encode(filter, StandardCharsets.UTF_8) + "&sort=-opened";
    }

    private static String word(@Nullable String text) {
        return text == null ? "none" : '"' + text.replace("\\", "\\\\").replace("\"", "\\\"") + '"';
    }
}
