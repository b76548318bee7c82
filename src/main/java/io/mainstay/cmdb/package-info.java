/** Services, and later the configuration items behind them. */
@NullMarked
package io.mainstay.cmdb;

import org.jspecify.annotations.NullMarked;
