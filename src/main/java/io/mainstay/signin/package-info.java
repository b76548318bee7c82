/** Who is asking: sign-in, sessions, API tokens, first set-up, and the filter chain that every request passes. */
@NullMarked
package io.mainstay.signin;

import org.jspecify.annotations.NullMarked;
