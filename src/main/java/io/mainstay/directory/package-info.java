/** The pages on which people, teams, organisations and locations are looked up and looked after. */
@NullMarked
package io.mainstay.directory;

import org.jspecify.annotations.NullMarked;
