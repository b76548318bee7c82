/** REST conventions: errors, input and output derived from field declarations, ETags, idempotency, description. */
@NullMarked
package io.mainstay.api;

import org.jspecify.annotations.NullMarked;
