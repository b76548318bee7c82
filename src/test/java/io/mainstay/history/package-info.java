@NullMarked
package io.mainstay.history;

import org.jspecify.annotations.NullMarked;
