/** The resources that every ticket process has alike; a process says where they are, and adds what only it has. */
@NamedInterface("api")
@NullMarked
package io.mainstay.process.api;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
