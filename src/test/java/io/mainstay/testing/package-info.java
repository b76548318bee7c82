/** What tests share: the database, the running application, the cast. */
@NullMarked
package io.mainstay.testing;

import org.jspecify.annotations.NullMarked;
