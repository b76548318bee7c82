/** SQL text and its parameters, kept together. */
@NullMarked
package io.mainstay.database;

import org.jspecify.annotations.NullMarked;
