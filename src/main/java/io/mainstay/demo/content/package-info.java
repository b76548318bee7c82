/**
 * What the demo organisation consists of, generated from text files and one seed: the same for the same anchor instant.
 * No database here.
 */
@NullMarked
@NamedInterface("content")
package io.mainstay.demo.content;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
