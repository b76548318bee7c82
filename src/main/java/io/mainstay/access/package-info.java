/** Who may see and do what, as scopes in SQL. */
@NullMarked
package io.mainstay.access;

import org.jspecify.annotations.NullMarked;
