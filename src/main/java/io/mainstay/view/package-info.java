/** Lists at scale: which plan serves a filter and an order, keyset pages, bounded counts, saved views, export. */
@NullMarked
package io.mainstay.view;

import org.jspecify.annotations.NullMarked;
