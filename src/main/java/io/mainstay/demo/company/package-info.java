/** Brackwater Cold Chain SE: its sites, people, teams and services, read from text files. No database here. */
@NullMarked
@NamedInterface("company")
package io.mainstay.demo.company;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
