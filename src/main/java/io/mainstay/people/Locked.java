package io.mainstay.people;

import io.mainstay.history.Head;
import io.mainstay.record.Values;

/** A row locked for writing, with the head of its history. */
record Locked(Values values, Head head) {}
