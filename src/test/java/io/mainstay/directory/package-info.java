@NullMarked
package io.mainstay.directory;

import org.jspecify.annotations.NullMarked;
