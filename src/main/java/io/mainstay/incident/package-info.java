/** Incident management: restoring service as quickly as possible (ITIL). */
@NullMarked
package io.mainstay.incident;

import org.jspecify.annotations.NullMarked;
