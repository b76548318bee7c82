/** Views of lists over HTTP: keeping, changing, counting them, and whose they are. */
@NullMarked
package io.mainstay.list;

import org.jspecify.annotations.NullMarked;
