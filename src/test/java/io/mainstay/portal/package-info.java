/** The requester's front door, through HTTP. */
@NullMarked
package io.mainstay.portal;

import org.jspecify.annotations.NullMarked;
