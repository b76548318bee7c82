@NullMarked
package io.mainstay.signin;

import org.jspecify.annotations.NullMarked;
