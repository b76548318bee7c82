@NullMarked
package io.mainstay.api;

import org.jspecify.annotations.NullMarked;
