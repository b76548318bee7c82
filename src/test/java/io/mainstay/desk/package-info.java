/** The agent's desk, through HTTP. */
@NullMarked
package io.mainstay.desk;

import org.jspecify.annotations.NullMarked;
