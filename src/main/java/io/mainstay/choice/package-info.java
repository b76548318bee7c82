/** Choices that an administrator edits: stable codes, labels per language. */
@NullMarked
package io.mainstay.choice;

import org.jspecify.annotations.NullMarked;
