/** The agent's desk over all processes: my work, inbox, search. */
@NullMarked
package io.mainstay.desk;

import org.jspecify.annotations.NullMarked;
