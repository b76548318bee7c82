/** The transport kit of all pages: layout, parts, texts, dates, errors, assets. It knows no process. */
@NullMarked
package io.mainstay.web;

import org.jspecify.annotations.NullMarked;
