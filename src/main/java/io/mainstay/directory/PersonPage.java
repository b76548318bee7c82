package io.mainstay.directory;

import io.mainstay.people.PersonCard;
import java.time.LocalTime;

/** One person. */
record PersonPage(PersonCard person, LocalTime localTime, boolean isAdministrator) {}
