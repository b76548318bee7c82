/** People, teams, organisations and their roles. */
@NullMarked
package io.mainstay.people;

import org.jspecify.annotations.NullMarked;
