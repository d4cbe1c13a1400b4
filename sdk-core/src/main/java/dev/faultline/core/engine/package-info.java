/** The way of one call. */
@NullMarked
package dev.faultline.core.engine;

import org.jspecify.annotations.NullMarked;
