@NullMarked
package io.mainstay.history.proof;

import org.jspecify.annotations.NullMarked;
