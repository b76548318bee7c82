/**
 * Backup and restore: everything the database holds in one file that any PostgreSQL from 15 on can take back,
 * embedded or external. It is also how the embedded one moves to a new major version.
 */
@NullMarked
package io.mainstay.backup;

import org.jspecify.annotations.NullMarked;
