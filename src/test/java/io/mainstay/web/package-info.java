@NullMarked
package io.mainstay.web;

import org.jspecify.annotations.NullMarked;
