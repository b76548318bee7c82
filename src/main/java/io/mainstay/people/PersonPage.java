package io.mainstay.people;

import java.time.LocalTime;

/** One person. */
record PersonPage(PersonCard person, LocalTime localTime, boolean isAdministrator) {}
