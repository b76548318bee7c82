/** The API described: as OpenAPI 3.1 for programs, as a page for people. */
@NullMarked
package io.mainstay.api.reference;

import org.jspecify.annotations.NullMarked;
