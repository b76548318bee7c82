/** The product as a process of its own: started, stopped, killed. */
@NullMarked
package io.mainstay.crash;

import org.jspecify.annotations.NullMarked;
