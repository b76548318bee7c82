@NullMarked
package io.mainstay;

import org.jspecify.annotations.NullMarked;
