/** Loads the demo organisation into an empty database (profile {@code demo}); what it holds is in {@code content}. */
@NullMarked
package io.mainstay.demo;

import org.jspecify.annotations.NullMarked;
