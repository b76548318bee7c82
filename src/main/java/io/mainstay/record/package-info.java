/** What a record type is: typed fields, values, drafts and refusals. */
@NullMarked
package io.mainstay.record;

import org.jspecify.annotations.NullMarked;
