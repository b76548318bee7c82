@org.jspecify.annotations.NullMarked
package io.mainstay.view;
