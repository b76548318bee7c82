/** What the record pages of all ticket processes share: the frame, the dialogs, and the answer after a change. */
@NamedInterface("page")
@NullMarked
package io.mainstay.process.page;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
