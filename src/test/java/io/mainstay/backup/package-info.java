@NullMarked
package io.mainstay.backup;

import org.jspecify.annotations.NullMarked;
