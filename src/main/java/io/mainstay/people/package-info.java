/** People, teams, organisations and locations; who has which role; names and cards for other pages. */
@NullMarked
package io.mainstay.people;

import org.jspecify.annotations.NullMarked;
