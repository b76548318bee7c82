/** Files that hang on tickets: stored in chunks, read through the ticket's access only. */
@NullMarked
package io.mainstay.attachment;

import org.jspecify.annotations.NullMarked;
