package io.mainstay.view;

import io.mainstay.database.Sql;

/**
 * What the rows that a plan looks at are tested for.
 *
 * @param readsDetails whether it names other tables than the base
 */
record Tested(Sql sql, boolean readsDetails) {}
