/** What the operator reads when Mainstay cannot start: one sentence, no stack trace. */
@NullMarked
package io.mainstay.startup;

import org.jspecify.annotations.NullMarked;
