/**
 * What the list pages of all processes share: the views in the navigation, saving and editing them, the choice of
 * columns, completion in the filter box, counts; and views as a resource of the API.
 */
@NullMarked
package io.mainstay.list;

import org.jspecify.annotations.NullMarked;
