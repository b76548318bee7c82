@NullMarked
package io.mainstay.demo.content;

import org.jspecify.annotations.NullMarked;
