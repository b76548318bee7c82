@NullMarked
package io.mainstay.attachment;

import org.jspecify.annotations.NullMarked;
