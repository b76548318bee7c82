package io.mainstay.record;

/** What a reference field may point at. */
public enum Target implements Coded {
    PERSON,
    TEAM,
    ORGANISATION,
    LOCATION,
    SERVICE,
    TICKET;

    @Override
    public String code() {
        return name().toLowerCase(java.util.Locale.ROOT);
    }
}
