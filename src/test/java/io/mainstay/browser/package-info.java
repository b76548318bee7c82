/** The pages in a real browser: how they look, sound to a screen reader, and react to keys. */
@NullMarked
package io.mainstay.browser;

import org.jspecify.annotations.NullMarked;
