@NullMarked
package io.mainstay.history.outbox;

import org.jspecify.annotations.NullMarked;
