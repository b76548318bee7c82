package io.mainstay.testing;

import java.util.UUID;

/** One of the cast. */
public record Member(UUID id, String userName, String name) {
    /** The password of the whole cast. */
    public static final String PASSWORD = "mainstay-demo";
}
