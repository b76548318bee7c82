@NullMarked
package io.mainstay.postgres;

import org.jspecify.annotations.NullMarked;
