/**
 * Live updates: one stream of server-sent events per browser, carrying ids only. What they show is fetched again
 * through the same access rules as the page.
 */
@NullMarked
package io.mainstay.live;

import org.jspecify.annotations.NullMarked;
