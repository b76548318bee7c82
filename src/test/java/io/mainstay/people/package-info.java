@NullMarked
package io.mainstay.people;

import org.jspecify.annotations.NullMarked;
