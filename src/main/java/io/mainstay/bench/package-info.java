/** Measures the product at a million tickets: generator, list cells, search, create; part of the jar so that anyone can. */
@NullMarked
package io.mainstay.bench;

import org.jspecify.annotations.NullMarked;
