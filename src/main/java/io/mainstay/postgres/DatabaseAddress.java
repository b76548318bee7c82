package io.mainstay.postgres;

/** Where a database is and who signs in to it. */
public record DatabaseAddress(String url, String user, String password) {
    /** Another database of the same server. */
    public DatabaseAddress database(String name) {
        return new DatabaseAddress(url.substring(0, url.lastIndexOf('/') + 1) + name, user, password);
    }

    @Override
    public String toString() {
        return user + " at " + url;
    }
}
