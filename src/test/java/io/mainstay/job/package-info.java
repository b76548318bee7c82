@NullMarked
package io.mainstay.job;

import org.jspecify.annotations.NullMarked;
