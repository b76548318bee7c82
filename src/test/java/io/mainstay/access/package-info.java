@NullMarked
package io.mainstay.access;

import org.jspecify.annotations.NullMarked;
