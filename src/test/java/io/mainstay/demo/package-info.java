@NullMarked
package io.mainstay.demo;

import org.jspecify.annotations.NullMarked;
