/** The requester's front door: report, follow, answer, confirm. */
@NullMarked
package io.mainstay.portal;

import org.jspecify.annotations.NullMarked;
