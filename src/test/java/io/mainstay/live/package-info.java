@NullMarked
package io.mainstay.live;

import org.jspecify.annotations.NullMarked;
