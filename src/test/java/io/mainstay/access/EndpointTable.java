package io.mainstay.access;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

/** The table {@code endpoints.txt}: what each role gets from each endpoint. Its head says how to read and extend it. */
final class EndpointTable {

    /** Who asks, in the order of the columns; of tickets, whose ticket it is. */
    enum Who {
        ANONYMOUS,
        /** The requester whose ticket it is. */
        OWN,
        /** A requester of another organisation. */
        FOREIGN,
        AGENT,
        /** An agent who sees the tickets of their own teams only; it is another team's ticket. */
        LIMITED,
        /** An agent outside of the restricted team that the ticket belongs to. */
        OUTSIDE,
        LEAD,
        MANAGER,
        AUDITOR,
        ADMINISTRATOR
    }

    /**
     * One line.
     *
     * @param pattern the path as it is mapped, without query
     * @param path with its query
     * @param expected for each {@link Who} a status, {@code in} or {@code login}
     * @param body to be sent, or empty
     */
    record Row(String method, String pattern, String path, List<String> expected, String body) {
        String endpoint() {
            return method + " " + pattern;
        }
    }

    private EndpointTable() {}

    static List<Row> read() throws IOException {
        try (InputStream in = EndpointTable.class.getResourceAsStream("/endpoints.txt")) {
            if (in == null) throw new IOException("endpoints.txt is missing");
            List<Row> rows = new ArrayList<>();
            for (String line : new String(in.readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .toList()) if (!line.isBlank() && !line.startsWith("#")) rows.add(row(line));
            return rows;
        }
    }

    private static Row row(String line) {
        String[] halves = line.split(" \\| ", 2);
        String[] words = halves[0].strip().split("\\s+");
        List<String> expected = List.of(words).subList(2, words.length);
        if (expected.size() != Who.values().length)
            throw new IllegalArgumentException(Who.values().length + " columns are needed: " + line);
        String pattern = words[1].replaceFirst("\\?.*", "");
        return new Row(words[0], pattern, words[1], expected, halves.length == 1 ? "" : halves[1].strip());
    }
}
