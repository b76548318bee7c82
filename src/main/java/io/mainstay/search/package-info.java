/** What is searched: words of tickets, kept per audience, and the query as one types. */
@NullMarked
package io.mainstay.search;

import org.jspecify.annotations.NullMarked;
