@NullMarked
package io.mainstay.condition;

import org.jspecify.annotations.NullMarked;
