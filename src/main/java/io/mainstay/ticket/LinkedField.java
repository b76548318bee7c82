package io.mainstay.ticket;

import io.mainstay.record.Field;

/**
 * A field that another process gives to the lists of a type of ticket, as a bean: they show it and are filtered by it.
 * Records, forms and history do not know it; what it says is kept in a table that refers to the ticket.
 *
 * @param type the name of the type whose lists get it
 * @param field over the alias that {@code join} adds; no other field may use that alias
 * @param join what the type's FROM clause is continued with; it never adds or removes rows
 * @param ids selects, up to its WHERE, the ids of the tickets that have a value, over the same alias; an index of that
 *     table finds a value's. Empty if there is none.
 */
public record LinkedField(String type, Field<?> field, String join, String ids) {}
