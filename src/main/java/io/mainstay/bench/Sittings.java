package io.mainstay.bench;

import java.io.IOException;
import java.util.HashMap;
import java.util.Map;

/** The browsers of one client, one for each person it acts as. */
final class Sittings implements AutoCloseable {

    private final int port;
    private final Guests guests;
    private final Map<String, KeptConnection> open = new HashMap<>();

    Sittings(int port, Guests guests) {
        this.port = port;
        this.guests = guests;
    }

    KeptConnection of(String userName) throws IOException {
        KeptConnection known = open.get(userName);
        if (known != null) return known;
        KeptConnection opened = KeptConnection.browser(port, guests.session(userName));
        open.put(userName, opened);
        return opened;
    }

    @Override
    public void close() throws IOException {
        for (KeptConnection connection : open.values()) connection.close();
    }
}
