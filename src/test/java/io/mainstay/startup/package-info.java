@NullMarked
package io.mainstay.startup;

import org.jspecify.annotations.NullMarked;
