/** Proof that nobody tampered with the log: verification of chains and heads, signed checkpoints. */
@NamedInterface("proof")
@NullMarked
package io.mainstay.history.proof;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
