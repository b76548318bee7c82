package io.mainstay.history;

/**
 * What happened, before it has a place in a record's chain.
 *
 * @param isPublic whether the people concerned (caller, watchers) may read it
 * @param payload JSON; people are ids in it, never names
 */
public record Event(HistoryKind kind, boolean isPublic, String payload) {}
